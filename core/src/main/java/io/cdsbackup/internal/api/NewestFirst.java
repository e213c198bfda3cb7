package io.cdsbackup.internal.api;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupTime;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * Orders backups by the time they ended, or started where they have not ended; the newest first, and last those whose times
 * cannot be read. All times of one list are of one zone, so that no zone need be known.
 */
final class NewestFirst {

    static final Comparator<Backup> ORDER = Comparator.comparing(NewestFirst::time, Comparator.reverseOrder());

    private NewestFirst() {}

    private static LocalDateTime time(Backup backup) {
        return Optional.ofNullable(backup.endTime())
                .flatMap(BackupTime::local)
                .or(() -> Optional.ofNullable(backup.startTime()).flatMap(BackupTime::local))
                .orElse(LocalDateTime.MIN);
    }
}
