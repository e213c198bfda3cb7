package io.cdsbackup.sandbox;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupMode;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.BackupTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The backups that are being made. Safe for use by several threads. */
final class Creations {

    private static final BackupStatus CREATING = BackupStatus.of("creating");
    private static final DateTimeFormatter AS_PUBLISHED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(BackupTime.LIKELY_ZONE);

    /** One that is not finished yet; guarded by the creations. */
    private static final class Task {
        private final Backup.Builder details;
        private final Content content;
        private final Instant begun;
        private int listings;

        private Task(Backup.Builder details, Content content, Instant begun) {
            this.details = details;
            this.content = content;
            this.begun = begun;
        }

        private SandboxBackup backup() {
            return new SandboxBackup(details.build(), content);
        }
    }

    private final Catalogue catalogue;
    private final InstantSource clock;
    private final int listings;
    private final Duration time;
    private final long size;
    private final List<Task> tasks = new ArrayList<>();
    private long begun;

    Creations(Catalogue catalogue, SandboxCloudBuilder settings) {
        this.catalogue = catalogue;
        this.clock = settings.clock;
        this.listings = settings.creationListings;
        this.time = settings.creationTime;
        this.size = settings.creationSize;
    }

    /** Begins a backup whose ids, type, strategy and description are set. */
    synchronized void begin(Backup.Builder details) {
        Instant now = clock.instant();
        details.status(CREATING)
                .mode(BackupMode.MANUAL)
                .size(BackupSize.ofBytes(0))
                .startTime(BackupTime.of(AS_PUBLISHED.format(now)));
        Task task = new Task(details, Content.generated(size, ++begun), now);
        catalogue.put(task.backup());
        tasks.add(task);
    }

    /** Finishes those whose time has come; to be called before anybody looks. */
    synchronized void settle() {
        Instant now = clock.instant();
        tasks.removeIf(task -> {
            boolean done = task.listings >= listings && !now.isBefore(task.begun.plus(time));
            if (done) {
                task.details.status(BackupStatus.FINISHED).size(null).endTime(BackupTime.of(AS_PUBLISHED.format(now)));
                catalogue.replace(task.backup());
            }
            return done;
        });
    }

    /** An instance's backups are shown to somebody as they are now. */
    synchronized void listed(String instance) {
        tasks.stream()
                .filter(task -> task.details.build().instance().value().equals(instance))
                .forEach(task -> task.listings++);
    }
}
