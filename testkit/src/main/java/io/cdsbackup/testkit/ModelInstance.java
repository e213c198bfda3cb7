package io.cdsbackup.testkit;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupMode;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.BackupStrategy;
import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.domain.InstanceUuid;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An instance of the model, whose backups a test puts there and takes away. Safe for use by several threads. */
public final class ModelInstance {

    private static final LocalDateTime FIRST_START = LocalDateTime.of(2026, 1, 1, 4, 0, 6);
    private static final int SECONDS_TAKEN = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ModelService service;
    private final InstanceUuid id;

    ModelInstance(ModelService service, InstanceUuid id) {
        this.service = service;
        this.id = id;
    }

    /**
     * Adds a finished backup: automatic, physical, of the whole instance, ended a day later than the one added before.
     *
     * @param backupId its id
     * @param content its file
     * @return this instance
     * @throws IllegalArgumentException if the id is none, or there is such a backup already
     */
    public ModelInstance backup(String backupId, byte[] content) {
        BackupId checked = BackupId.of(backupId);
        service.add(id, number -> new ModelBackup(described(checked, number), new ServedFile(content), number));
        return this;
    }

    /**
     * Adds a backup with a file, described as the test wants it.
     *
     * @param description what the service says of it; without a size, the file's is said
     * @param content its file
     * @return this instance
     * @throws IllegalArgumentException if it is another instance's, or there is such a backup already
     */
    public ModelInstance backup(Backup description, byte[] content) {
        service.add(id, number -> new ModelBackup(description, new ServedFile(content), number));
        return this;
    }

    /**
     * Adds a backup without a file, as one that still runs. It is listed, and its addresses are empty.
     *
     * @param description what the service says of it
     * @return this instance
     * @throws IllegalArgumentException if it is another instance's, or there is such a backup already
     */
    public ModelInstance backup(Backup description) {
        service.add(id, number -> new ModelBackup(description, null, number));
        return this;
    }

    /**
     * Takes a backup away: the service does not know it any more, and addresses of it that were named before give status
     * 404.
     *
     * @param backupId its id
     * @return this instance
     * @throws IllegalArgumentException if there is no such backup
     */
    public ModelInstance remove(String backupId) {
        service.remove(id, BackupId.of(backupId));
        return this;
    }

    @Override
    public String toString() {
        return "ModelInstance[" + id + "]";
    }

    private Backup described(BackupId backup, int number) {
        LocalDateTime start = FIRST_START.plusDays(number - 1L);
        return Backup.builder(id, backup)
                .status(BackupStatus.FINISHED)
                .type(BackupType.PHYSICAL)
                .mode(BackupMode.AUTO)
                .strategy(BackupStrategy.INSTANCE)
                .description("")
                .startTime(BackupTime.of(TIME.format(start)))
                .endTime(BackupTime.of(TIME.format(start.plusSeconds(SECONDS_TAKEN))))
                .build();
    }
}
