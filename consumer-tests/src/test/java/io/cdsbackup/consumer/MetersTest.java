package io.cdsbackup.consumer;

import static io.cdsbackup.consumer.Cloud.INSTANCE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.consumer.ChildJvm.Outcome;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user adds a transport and the meters, and has calls as futures that a registry counts and times. */
class MetersTest {

    private static final Dependencies DEPENDENCIES = Dependencies.on("transport-jdk", "micrometer");

    private static Cloud cloud;

    @TempDir
    private Path classes;

    @TempDir
    private Path work;

    @BeforeAll
    static void startTheCloud() {
        cloud = new Cloud();
    }

    @AfterAll
    static void stopTheCloud() {
        cloud.close();
    }

    @Test
    void onTheClassPath() {
        Path program =
                ConsumerProgram.onClassPath(path()).with("app/Meters.java").into(classes);

        assertListedAndTimed(child().runClass(pathAnd(program), "app.Meters", INSTANCE_ID), "module null");
    }

    @Test
    void onTheModulePath() {
        Path program = ConsumerProgram.onModulePath(path(), "io.cdsbackup.transport.jdk", "io.cdsbackup.micrometer")
                .with("app/Meters.java")
                .into(classes);

        assertListedAndTimed(child().runModule(pathAnd(program), "app.Meters", INSTANCE_ID), "module app");
    }

    private ChildJvm child() {
        return ChildJvm.in(work).environment(cloud.environment());
    }

    private static void assertListedAndTimed(Outcome outcome, String firstLine) {
        assertThat(outcome)
                .isEqualTo(new Outcome(0, List.of(firstLine, "listed 1", "timed 1 DescribeBackups"), List.of()));
    }

    private static List<Path> path() {
        return Stream.concat(DEPENDENCIES.runtimePath().stream(), micrometersOwn())
                .distinct()
                .toList();
    }

    private static List<Path> pathAnd(Path program) {
        return Stream.concat(Stream.of(program), path().stream()).toList();
    }

    /** What Micrometer's own pom brings. */
    private static Stream<Path> micrometersOwn() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().startsWith("micrometer-"));
    }
}
