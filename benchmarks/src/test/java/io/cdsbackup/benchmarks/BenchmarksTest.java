package io.cdsbackup.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** That the benchmarks still run. What they measure here is worth nothing. */
class BenchmarksTest {

    @BeforeAll
    static void leaveOtherBuildsAlone() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    @Test
    void allOfThemRun() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("io.cdsbackup.benchmarks.*Benchmark")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(5))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results)
                .extracting(result -> result.getPrimaryResult().getLabel())
                .containsExactlyInAnyOrder(
                        "jdk",
                        "jdkByName",
                        "feign",
                        "bareGet",
                        "codec",
                        "callWithoutNetwork",
                        "cdsBackup",
                        "bareEachTime",
                        "bareReady",
                        "aliyunParts",
                        "aliyunWhole",
                        "awsPresigned");
    }
}
