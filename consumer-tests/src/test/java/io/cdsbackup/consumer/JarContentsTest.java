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

    /** The source that a class comes from: each is named after its outermost class. */
    private static String source(String classFile) {
        return classFile.replaceFirst("(\\$.*)?\\.class$", ".java");
    }
}
