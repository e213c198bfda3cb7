package io.cdsbackup.cli.command;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ErrorKind;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Tries again while the remote is not ready, up to a limit.
 *
 * @param limit how long; zero to try once
 * @param context measures time, and is told that the command waits
 */
record Waiting(Duration limit, JobContext context) {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    /** Brings what the supplier gives, once it does not fail as {@code not-ready}. */
    <T> T until(Supplier<T> ready) {
        long startedAt = context.surroundings().ticker().nanos();
        boolean told = false;
        while (true) {
            try {
                return ready.get();
            } catch (BackupException failed) {
                if (!mayPass(failed.kind(), startedAt)) {
                    throw failed;
                }
            } catch (CommandException failed) {
                if (!mayPass(failed.kind(), startedAt)) {
                    throw failed;
                }
            }
            if (!told) {
                context.note(Text.of(Phrase.WAITING, PAUSE.toSeconds()));
                told = true;
            }
            pause(startedAt);
        }
    }

    private boolean mayPass(ErrorKind kind, long startedAt) {
        return kind == ErrorKind.NOT_READY && left(startedAt).compareTo(Duration.ZERO) > 0;
    }

    private Duration left(long startedAt) {
        return limit.minusNanos(context.surroundings().ticker().nanos() - startedAt);
    }

    private void pause(long startedAt) {
        Duration left = left(startedAt);
        Duration pause = left.compareTo(PAUSE) < 0 ? left : PAUSE;
        try {
            context.surroundings().sleeper().sleep(pause.isNegative() ? Duration.ZERO : pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandException(
                    ErrorKind.INTERRUPTED, Text.of(Phrase.STOPPED), Text.of(Phrase.ADVICE_STOPPED));
        }
    }
}
