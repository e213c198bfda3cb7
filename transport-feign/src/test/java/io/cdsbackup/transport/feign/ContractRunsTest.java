package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The contract tests of this module taken together: that they leave little out, and that they hold again and again. */
@Isolated("Has the machine to itself, as the contract tests have in a build")
class ContractRunsTest {

    private static final System.Logger LOG = System.getLogger(ContractRunsTest.class.getName());
    private static final Path OUTPUT = Path.of("target", "contract-runs");

    @Test
    void atLeast55CasesAreExecuted() {
        assertThat(ContractRun.cases()).hasSizeGreaterThanOrEqualTo(ContractRun.LEAST_CASES);
    }

    @Tag("soak")
    @Timeout(600)
    @RepeatedTest(value = 20, name = "run {currentRepetition} of {totalRepetitions}")
    void allHoldInEachOf20RunsInARow(RepetitionInfo run) throws IOException, InterruptedException {
        Path output = Files.createDirectories(OUTPUT).resolve("run-" + run.getCurrentRepetition() + ".txt");
        long start = System.nanoTime();

        int exitCode = runInAJvmOfItsOwn(output);

        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        List<String> lines = Files.readAllLines(output);
        String summary = lines.isEmpty() ? "nothing said" : lines.get(lines.size() - 1);
        LOG.log(
                System.Logger.Level.INFO,
                "Run " + run.getCurrentRepetition() + " of " + run.getTotalRepetitions() + ": " + summary + ", "
                        + seconds + " s");
        assertThat(exitCode)
                .as("Run " + run.getCurrentRepetition() + " said\n" + String.join("\n", lines))
                .isZero();
    }

    private static int runInAJvmOfItsOwn(Path output) throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ContractRun.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            return jvm.waitFor();
        } finally {
            jvm.destroyForcibly();
        }
    }
}
