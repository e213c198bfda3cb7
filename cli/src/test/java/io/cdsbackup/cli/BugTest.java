package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.signal.StopSignal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BugTest {

    @TempDir
    Path folder;

    @Test
    void a_bug_is_told_by_its_place_and_not_by_its_message() {
        Outcome outcome = buggy().and("--output", "json").run();

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("internal");
        assertThat(Outcome.text(outcome.error(), "message"))
                .contains("java.lang.IllegalStateException")
                .contains("BugTest");
        assertThat(Outcome.text(outcome.error(), "hint")).contains(Version.current());
        assertThat(outcome.stderr()).doesNotContain("\tat ", "abcdef");
    }

    @Test
    void where_it_came_from_is_logged_where_the_user_asks_for_it() {
        Outcome outcome = buggy().and("--verbose").run();

        assertThat(outcome.stderr())
                .contains("DEBUG LogOutput: java.lang.IllegalStateException < ")
                .doesNotContain("abcdef")
                .endsWith("--verbose tells more.\n");
    }

    @Test
    void a_result_that_cannot_be_written_is_a_failure_of_the_disk() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        Outcome outcome = CommandRun.of("--help").writingTo(full).run();

        assertThat(outcome.exitCode()).isEqualTo(8);
        assertThat(outcome.stderr()).startsWith("cds-backup: disk: ");
    }

    @Test
    void what_breaks_after_a_signal_is_told_as_the_signal() {
        CommandRun run = buggy().and("--output", "json");
        run.stop().receive(StopSignal.TERM);

        Outcome outcome = run.run();

        assertThat(outcome.exitCode()).isEqualTo(143);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("interrupted");
    }

    private CommandRun buggy() {
        return CommandRun.of("demo", "-d", folder.toString()).measuredBy(() -> {
            throw new IllegalStateException("https://files.example/x?Signature=abcdef");
        });
    }
}
