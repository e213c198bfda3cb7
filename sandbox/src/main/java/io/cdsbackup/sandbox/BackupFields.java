package io.cdsbackup.sandbox;

import io.cdsbackup.domain.Backup;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a backup is written in an answer: in the order of the names, as the published sample has it. The size is a number
 * there and a text in the description beside it, so it can be either.
 *
 * @param sizeAsText whether the size is a text
 */
record BackupFields(boolean sizeAsText) {

    Map<String, Object> of(SandboxBackup backup) {
        Backup details = backup.details();
        Map<String, Object> fields = new TreeMap<>();
        put(fields, "BackupMode", details.mode());
        fields.put("BackupSize", sizeAsText ? Long.toString(backup.reportedSize()) : (Object) backup.reportedSize());
        put(fields, "BackupStrategy", details.strategy());
        put(fields, "BackupType", details.type());
        put(fields, "Desc", details.description());
        put(fields, "EndTime", details.endTime());
        put(fields, "InstanceId", details.instance());
        put(fields, "StartTime", details.startTime());
        put(fields, "Status", details.status());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
