package io.cdsbackup.sandbox;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupMode;
import io.cdsbackup.domain.BackupStrategy;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.domain.InstanceUuid;
import java.time.LocalDateTime;
import java.util.List;

/** A small bookshop's database, and two logical backups of it, for demonstrations. The same bytes every time. */
public final class SampleDatabase {

    /** The instance that the bookshop runs on. */
    public static final InstanceUuid INSTANCE = InstanceUuid.of("5a1e0b00-0000-4000-8000-00000b00c5a1");

    /** The newest backup. */
    public static final BackupId BACKUP = BackupId.of("5a1e0b00-0000-4000-8000-020260116000");

    private static final BackupId EARLIER = BackupId.of("5a1e0b00-0000-4000-8000-020260115000");

    private SampleDatabase() {}

    /**
     * The dump: SQL for MySQL 8, UTF-8, some hundred KiB.
     *
     * @return the content of the newest backup
     */
    public static Content dump() {
        return Content.of(BookshopDump.text(1200));
    }

    /**
     * The backups, oldest first.
     *
     * @return two backups, the last of which is {@link #BACKUP}
     */
    public static List<SandboxBackup> backups() {
        SandboxBackup earlier = logical(EARLIER, LocalDateTime.of(2026, 1, 15, 4, 0, 6))
                .content(BookshopDump.text(900))
                .build();
        SandboxBackup newest = logical(BACKUP, LocalDateTime.of(2026, 1, 16, 4, 0, 6))
                .mode(BackupMode.MANUAL)
                .description("大促前的手动备份 📚")
                .content(dump())
                .build();
        return List.of(earlier, newest);
    }

    private static SandboxBackup.Builder logical(BackupId id, LocalDateTime start) {
        return SandboxBackup.builder(INSTANCE, id)
                .type(BackupType.LOGICAL)
                .strategy(BackupStrategy.DATABASE)
                .times(start, start.plusSeconds(20));
    }
}
