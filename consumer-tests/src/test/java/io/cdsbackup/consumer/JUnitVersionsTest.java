package io.cdsbackup.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.consumer.ChildJvm.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A user's tests with the extension of the test kit, compiled and run on the JUnit that he brings. Each JUnit is in a folder of
 * its own under {@code target/junit}, put there by this module's pom.
 */
@Execution(ExecutionMode.CONCURRENT) // Each run waits for what it leaves open on purpose.
class JUnitVersionsTest {

    @TempDir
    private Path classes;

    @TempDir
    private Path work;

    @ParameterizedTest
    @CsvSource({
        "5.10.2, transport-jdk",
        "5.14.4, transport-jdk",
        "5.14.4, transport-feign",
        "6.0.3, transport-jdk",
        "6.0.3, transport-feign"
    })
    void theExtensionWorksAndFindsWhatIsLeftOpen(String junit, String transport) {
        Outcome outcome = run(
                junit,
                Dependencies.on(transport, "testkit"),
                "tests.EachHasItsOwn",
                "tests.AllShareOne",
                "tests.LeavesOneOpen");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .containsExactly(
                        "JUnit " + junit,
                        "failed failsByItself(): its own failure + Left open, of the sandbox (1):"
                                + "  - BackupClient made at tests.EachHasItsOwn.failsByItself(EachHasItsOwn.java),"
                                + " not closed, with some open connections and 0 requests in flight:"
                                + " close the BackupClient before the test ends",
                        "failed leaksAClient(SandboxCloud): Left open, of the sandbox (1):"
                                + "  - BackupClient made at tests.EachHasItsOwn.leaksAClient(EachHasItsOwn.java),"
                                + " not closed, with some open connections and 0 requests in flight:"
                                + " close the BackupClient before the test ends",
                        "failed tests.LeavesOneOpen: Left open, of the sandbox (1):"
                                + "  - BackupClient made at tests.LeavesOneOpen.open(LeavesOneOpen.java),"
                                + " not closed, with some open connections and 0 requests in flight:"
                                + " close the BackupClient before the test ends",
                        "passed downloads()[1]",
                        "passed downloads()[2]",
                        "passed downloads()[3]",
                        "passed lists()",
                        "passed lists(SandboxCloud)[1]",
                        "passed lists(SandboxCloud)[2]",
                        "passed lists(SandboxCloud)[3]");
    }

    @Test
    void theTestKitBringsNoJUnitOfItsOwn() {
        assertThat(Dependencies.on("testkit").runtimePath())
                .extracting(file -> file.getFileName().toString())
                .noneMatch(name -> name.contains("junit") || name.contains("opentest4j") || name.contains("assertj"));
    }

    private Outcome run(String junit, Dependencies dependencies, String... tests) {
        List<Path> framework = jars(junit);
        List<Path> compile = new ArrayList<>(dependencies.compilePath());
        compile.addAll(framework);
        ConsumerProgram.onClassPath(compile)
                .with("tests/RunTests.java")
                .with("tests/EachHasItsOwn.java")
                .with("tests/AllShareOne.java")
                .with("tests/LeavesOneOpen.java")
                .into(classes);
        List<Path> running = new ArrayList<>(dependencies.runtimePathAnd(classes));
        running.addAll(framework);
        return ChildJvm.in(work).runClass(running, "tests.RunTests", tests);
    }

    private static List<Path> jars(String junit) {
        Path folder = Path.of("target", "junit", junit).toAbsolutePath();
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("No JUnit in " + folder + ": run mvn verify", missing);
        }
    }
}
