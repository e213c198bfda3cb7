package io.cdsbackup.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each jar holds its own module, all of it and nothing else. */
class JarContentsTest {

    static List<BuiltJar> jars() {
        return BuiltJars.all();
    }

    @Test
    void thereIsAJarOfEachModuleThatIsPublished() {
        assertThat(jars()).extracting(BuiltJar::toString).containsExactlyInAnyOrderElementsOf(Published.withCode());
    }

    @ParameterizedTest
    @MethodSource("jars")
    void holdsNoClassOfTestsOrOfAnotherModule(BuiltJar jar) {
        Path sources = jar.moduleFolder().resolve("src/main/java");

        assertThat(jar.classes())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(sources.resolve(source(name))).isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("jars")
    void holdsAllThatItsModuleHas(BuiltJar jar) throws IOException {
        Path sources = jar.moduleFolder().resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> written = files.map(file -> sources.relativize(file).toString())
                    .filter(file -> file.endsWith(".java") && !file.endsWith("package-info.java"))
                    .map(file -> file.replace(File.separatorChar, '/'))
                    .toList();

            assertThat(jar.classes().stream().map(JarContentsTest::source).toList())
                    .containsAll(written);
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void tellsTheBuilderOfNativeImagesUnderItsOwnNameAlone(BuiltJar jar) throws IOException {
        Path resources = jar.moduleFolder().resolve("src/main/resources");
        String own = "META-INF/native-image/io.cdsbackup/cds-backup-" + jar + "/";
        String generated = "META-INF/native-image/picocli-generated/io.cdsbackup/cds-backup-" + jar + "/";

        assertThat(jar.entries())
                .filteredOn(name -> name.startsWith("META-INF/native-image/"))
                .filteredOn(name -> !name.equals(generated + "reflect-config.json"))
                .allSatisfy(name -> assertThat(name).startsWith(own))
                .containsExactlyInAnyOrderElementsOf(files(resources, own));
    }

    private static List<String> files(Path resources, String folder) throws IOException {
        if (!Files.isDirectory(resources.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(resources.resolve(folder))) {
            return files.map(file -> folder + file.getFileName()).toList();
        }
    }

    /** The source that a class comes from: each is named after its outermost class. */
    private static String source(String classFile) {
        return classFile.replaceFirst("(\\$.*)?\\.class$", ".java");
    }
}
