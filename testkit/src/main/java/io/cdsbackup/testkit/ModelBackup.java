package io.cdsbackup.testkit;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One backup of the model.
 *
 * @param description what the service says of it; without a size, the file's is said
 * @param file the file; null if there is none, as for a backup that still runs
 * @param number tells it from all other backups of the model
 */
record ModelBackup(Backup description, @Nullable ServedFile file, int number) {

    /** Its members in a list: with its id. */
    JsonObject listed() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("BackupId", new JsonString(description.id().value()));
        describe(members);
        return new JsonObject(members);
    }

    /** Its members in an answer with addresses: without its id, which the service does not repeat there. */
    JsonObject linked(String publicUrl, String intranetUrl) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("BackupDownloadUrl", new JsonString(publicUrl));
        members.put("BackupIntranetDownloadUrl", new JsonString(intranetUrl));
        describe(members);
        return new JsonObject(members);
    }

    private void describe(Map<String, JsonValue> members) {
        put(members, "BackupMode", description.mode());
        Long size = size();
        if (size != null) {
            members.put("BackupSize", JsonNumber.of(size));
        }
        put(members, "BackupStrategy", description.strategy());
        put(members, "BackupType", description.type());
        put(members, "Desc", description.description());
        put(members, "EndTime", description.endTime());
        put(members, "InstanceId", description.instance());
        put(members, "StartTime", description.startTime());
        put(members, "Status", description.status());
    }

    private @Nullable Long size() {
        if (description.size() != null) {
            return description.size().bytes();
        }
        return file == null ? null : Long.valueOf(file.length());
    }

    private static void put(Map<String, JsonValue> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, new JsonString(value.toString()));
        }
    }
}
