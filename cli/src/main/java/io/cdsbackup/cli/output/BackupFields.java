package io.cdsbackup.cli.output;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupSize;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A backup as a JSON object. */
final class BackupFields {

    private BackupFields() {}

    static JsonFields of(Backup backup, ZoneId zone) {
        return new JsonFields()
                .text("instanceId", backup.instance())
                .text("backupId", backup.id())
                .text("status", backup.status())
                .text("type", backup.type())
                .text("mode", backup.mode())
                .text("strategy", backup.strategy())
                .number("size", bytes(backup.size()))
                .text("description", backup.description())
                .text("startTime", Times.iso(backup.startTime(), zone))
                .text("endTime", Times.iso(backup.endTime(), zone));
    }

    private static @Nullable Long bytes(@Nullable BackupSize size) {
        return size == null ? null : size.bytes();
    }
}
