package io.cdsbackup.internal.change;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.OutcomeUnknownException;
import io.cdsbackup.error.ResourceInUseException;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.error.StoppedException;
import io.cdsbackup.internal.retry.RetrySchedule;
import io.cdsbackup.internal.retry.Timing;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Makes a change whose answers may get lost: after each that does, looks more than once whether it was made, and only then asks
 * again.
 *
 * @param <T> what the change gives
 */
final class CarefulChange<T> {

    private static final Logger LOG = System.getLogger(CarefulChange.class.getName());
    /** What was begun a moment ago need not be in the list yet. */
    private static final int LOOKS = 2;

    private final Change<T> change;
    private final RetrySchedule schedule;
    private final Timing timing;

    CarefulChange(Change<T> change, RetrySchedule schedule, Timing timing) {
        this.change = change;
        this.schedule = schedule;
        this.timing = timing;
    }

    T make() {
        BackupException lost = null;
        while (true) {
            try {
                return change.ask();
            } catch (ResourceNotFoundException | ResourceInUseException refused) {
                // Refused because of itself: what was asked for before has been done, or is being done.
                T seen = lost == null ? null : lookedAt(lost);
                if (seen == null) {
                    throw refused;
                }
                return seen;
            } catch (BackupException failed) {
                if (!LostAnswer.is(failed)) {
                    throw failed;
                }
                lost = failed;
            }
            T seen = lookedFor(lost);
            if (seen != null) {
                LOG.log(Level.WARNING, "An answer got lost, but " + change.done() + "; it is not asked for again");
                return seen;
            }
            LOG.log(
                    Level.WARNING,
                    "An answer got lost, and nothing shows that " + change.done() + "; it is asked for again");
        }
    }

    private @Nullable T lookedFor(BackupException lost) {
        T seen = null;
        for (int look = 0; seen == null && look < LOOKS; look++) {
            timing.pause(schedule.afterFailure(lost).orElseThrow(() -> unknown(lost)));
            seen = lookedAt(lost);
        }
        return seen;
    }

    private @Nullable T lookedAt(BackupException lost) {
        try {
            return change.seen();
        } catch (StoppedException stopped) {
            throw stopped;
        } catch (BackupException blind) {
            OutcomeUnknownException unknown = unknown(lost);
            unknown.addSuppressed(blind);
            throw unknown;
        }
    }

    private OutcomeUnknownException unknown(BackupException lost) {
        return LostAnswer.unknown(
                change.done(), "List the backups before you ask again: a second request may do it twice.", lost);
    }
}
