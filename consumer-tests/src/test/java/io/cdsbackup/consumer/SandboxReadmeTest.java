package io.cdsbackup.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.consumer.ChildJvm.Outcome;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs that the sandbox's README shows are compiled against the built jars and run. */
class SandboxReadmeTest {

    @TempDir
    private Path classes;

    @TempDir
    private Path work;

    @ParameterizedTest
    @CsvSource({"Faults, jdk", "Faults, feign", "LeftOpen, jdk", "LeftOpen, feign"})
    void whatItShowsHolds(String program, String transport) {
        List<Path> path = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
        ConsumerProgram.onClassPath(path).with("sandbox/" + program + ".java").into(classes);
        List<Path> running = new ArrayList<>(path);
        running.add(classes);

        Outcome outcome =
                ChildJvm.in(work).option("-Dcds.backup.transport=" + transport).runClass(running, "sandbox." + program);

        assertThat(outcome).isEqualTo(new Outcome(0, List.of("held"), List.of()));
    }
}
