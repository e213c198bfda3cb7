package io.cdsbackup.consumer;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.consumer.ChildJvm.Outcome;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Provides;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the jars are as modules, and what they keep to themselves. */
class ModulesTest {

    private static final Path EXPECTED = Path.of("src/test/resources/modules");

    private static final Dependencies ALL =
            Dependencies.on(BuiltJars.all().stream().map(BuiltJar::toString).toArray(String[]::new));

    @TempDir
    private Path work;

    static List<BuiltJar> jars() {
        return BuiltJars.all();
    }

    @ParameterizedTest
    @MethodSource("jars")
    void describesItselfAsExpected(BuiltJar jar) throws IOException {
        String name = jar.descriptor().name();

        Outcome outcome = ChildJvm.in(work).look(ALL.runtimePath(), "--describe-module", name);

        assertThat(outcome.exitCode()).isZero();
        assertThat(promises(outcome.out()))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(EXPECTED.resolve(name + ".txt")));
    }

    @Test
    void allCanBeOnOneModulePath() {
        Outcome outcome = ChildJvm.in(work).look(ALL.runtimePath(), "--validate-modules");

        assertThat(outcome.exitCode()).as(String.join("\n", outcome.out())).isZero();
    }

    @ParameterizedTest
    @MethodSource("jars")
    void providesTheSameOnTheClassPathAsOnTheModulePath(BuiltJar jar) {
        assertThat(jar.services())
                .isEqualTo(jar.descriptor().provides().stream()
                        .collect(toMap(
                                Provides::service,
                                provided ->
                                        provided.providers().stream().sorted().toList())));
    }

    @Test
    void aConsumersModuleReadsNoPackageThatIsNotExported() {
        Set<String> hidden = new TreeSet<>();
        Set<String> modules = new TreeSet<>();
        for (BuiltJar jar : jars()) {
            Set<String> packages = hiddenPackages(jar.descriptor());
            if (hidden.addAll(packages)) {
                modules.add(jar.descriptor().name());
            }
        }
        String imports = hidden.stream().map(name -> "import " + name + ".*;\n").collect(Collectors.joining());

        List<String> errors = ConsumerProgram.onModulePath(ALL.runtimePath(), modules.toArray(String[]::new))
                .with("Curious", imports + "class Curious {}")
                .errors(work);

        assertThat(hidden).contains("io.cdsbackup.internal.signing", "io.cdsbackup.cli");
        assertThat(errors.stream().filter(line -> line.contains("error: ")).toList())
                .hasSameSizeAs(hidden)
                .allMatch(line -> line.contains(" is not visible"));
    }

    /** Without the first line, which says where the jar is, and without the packages that nobody else sees. */
    private static List<String> promises(List<String> described) {
        return described.stream()
                .skip(1)
                .filter(line -> !line.startsWith("contains "))
                // The launcher writes the two modifiers now in one order, now in the other.
                .map(line -> line.replace(" static transitive", " transitive static"))
                .toList();
    }

    private static Set<String> hiddenPackages(ModuleDescriptor module) {
        Set<String> hidden = new TreeSet<>(module.packages());
        module.exports().stream().map(Exports::source).forEach(hidden::remove);
        return hidden;
    }
}
