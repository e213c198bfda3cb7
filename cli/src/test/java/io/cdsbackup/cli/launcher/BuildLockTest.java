package io.cdsbackup.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several starts at once, and starts that are ended, with the program {@code flock} and where there is none. */
class BuildLockTest extends OnAMachine {

    private static final String WAITING = "another start is building the command; waiting for it.";

    private Gate gate;
    private Checkout checkout;

    @BeforeEach
    void makeTheBuildWait() throws Exception {
        gate = new Gate(machine.folder().resolve("gate"));
        checkout = Checkout.at(machine.folder().resolve("check out"));
        machine.maven()
                .does(
                        "echo maven runs >&2",
                        gate.waiting(),
                        "mkdir -p cli/target/launcher",
                        "echo jar >cli/target/launcher/cds-backup.jar");
    }

    @AfterEach
    void closeGate() throws IOException {
        gate.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flock", "folder"})
    void two_at_once_build_once_and_both_run(String kind) throws Exception {
        lockBy(kind);
        Launch first = machine.start(checkout.script()).says("maven runs");
        Launch second = machine.start(checkout.script()).says(WAITING);

        gate.open();

        assertThat(first.finish().stdout()).isEqualTo("the result\n");
        assertThat(second.finish().stdout()).isEqualTo("the result\n");
        assertThat(machine.maven().runs()).hasSize(1);
        assertThat(machine.java().runs()).hasSize(2);
        assertThat(checkout.lockFolder()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flock", "folder"})
    void one_that_waited_for_a_failed_build_builds_itself(String kind) throws Exception {
        lockBy(kind);
        machine.maven().does("echo maven runs >&2", gate.waiting(), "exit 7");
        Launch first = machine.start(checkout.script()).says("maven runs");
        Launch second = machine.start(checkout.script()).says(WAITING);

        gate.open();

        assertThat(first.finish().exitCode()).isEqualTo(1);
        second.says("maven runs");
        gate.open();
        assertThat(second.finish().exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flock", "folder"})
    void the_lock_of_one_that_was_killed_is_free(String kind) throws Exception {
        lockBy(kind);
        Launch killed = machine.start(checkout.script()).says("maven runs").signal("KILL");
        killed.exitCode();
        machine.maven().does("mkdir -p cli/target/launcher", "echo jar >cli/target/launcher/cds-backup.jar");

        Finished finished = machine.run(checkout.script());

        assertThat(finished.exitCode()).as(finished.toString()).isZero();
        assertThat(machine.maven().runs()).hasSize(2);
        assertThat(checkout.lockFolder()).doesNotExist();
    }

    @Test
    void a_lock_that_nobody_can_judge_is_waited_for_but_not_for_ever() throws Exception {
        lockBy("folder");
        shortenPatience();
        Files.createDirectory(checkout.lockFolder());
        Files.writeString(checkout.lockFolder().resolve("owner"), "another-machine 1\n");

        Finished finished = machine.run(checkout.script());

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.stderr())
                .anyMatch(line -> line.endsWith(WAITING))
                .contains("cds-backup: Another start has been building for 15 minutes. If none is running, remove the"
                        + " folder " + checkout.lockFolder() + " and start again.");
        assertThat(checkout.lockFolder()).exists();
        assertThat(machine.maven().runs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129, flock", "INT, 130, flock", "TERM, 143, flock", "TERM, 143, folder"})
    void a_signal_ends_the_build_and_frees_the_lock(String signal, int exitCode, String kind) throws Exception {
        lockBy(kind);
        Launch launch = machine.start(checkout.script(), "--output=json").says("maven runs");
        Optional<ProcessHandle> build = ProcessHandle.of(machine.maven().runs().get(0));

        launch.signal(signal);

        Finished finished = launch.finish();
        assertThat(finished.exitCode()).isEqualTo(exitCode);
        assertThat(finished.errorText("kind")).isEqualTo("interrupted");
        assertThat(finished.errorExitCode()).isEqualTo(Integer.toString(exitCode));
        if (build.isPresent()) {
            build.get().onExit().get(60, TimeUnit.SECONDS);
        }
        assertThat(machine.java().runs()).isEmpty();
        gate.open();
        assertThat(machine.run(checkout.script()).exitCode()).isZero();
        assertThat(machine.maven().runs()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flock", "folder"})
    void a_signal_ends_one_that_waits_at_once_and_leaves_the_build_to_the_other(String kind) throws Exception {
        lockBy(kind);
        Launch first = machine.start(checkout.script()).says("maven runs");
        Launch second = machine.start(checkout.script()).says(WAITING);

        second.signal("TERM");

        assertThat(second.exitCode()).isEqualTo(143);
        assertThat(machine.java().runs()).isEmpty();
        gate.open();
        assertThat(first.finish().exitCode()).isZero();
    }

    /** As two that find the same dead lock at once would do: the slower one must not take what the faster one has made. */
    @Test
    void a_lock_that_somebody_else_is_taking_over_is_left_to_them() throws Exception {
        lockBy("folder");
        Path takeover = checkout.home().resolve(".mvn/launcher.lock.takeover");
        Files.createDirectory(checkout.lockFolder());
        Files.writeString(checkout.lockFolder().resolve("owner"), hostName() + " " + deadPid() + "\n");
        Files.createDirectory(takeover);
        Launch launch = machine.start(checkout.script()).says(WAITING);

        Files.delete(takeover);
        gate.open();

        assertThat(launch.finish().exitCode()).isZero();
        assertThat(checkout.lockFolder()).doesNotExist();
        assertThat(takeover).doesNotExist();
    }

    private void lockBy(String kind) throws IOException {
        if (kind.equals("folder")) {
            machine.without("flock");
        }
    }

    /** Three looks at the lock instead of 15 minutes of them. */
    private void shortenPatience() throws IOException {
        String script = Files.readString(checkout.script());
        assertThat(script).contains(" -lt 900 ]");
        Files.writeString(checkout.script(), script.replace(" -lt 900 ]", " -lt 3 ]"));
    }

    private static String hostName() throws IOException {
        Process uname = new ProcessBuilder("uname", "-n").start();
        try (var output = uname.inputReader()) {
            return output.readLine();
        }
    }

    private static long deadPid() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}
