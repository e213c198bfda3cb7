package io.cdsbackup.internal.download;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.BackupMode;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.BackupStrategy;
import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the manifest that stands beside a file. */
final class ManifestJson {

    private final JsonCodec codec;

    ManifestJson(JsonCodec codec) {
        this.codec = codec;
    }

    byte[] write(BackupManifest manifest) {
        Backup backup = manifest.backup();
        BackupStatus status = backup.status();
        BackupType type = backup.type();
        BackupMode mode = backup.mode();
        BackupStrategy strategy = backup.strategy();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("schemaVersion", JsonNumber.of(BackupManifest.SCHEMA_VERSION));
        members.put("instanceId", text(backup.instance().value()));
        members.put("backupId", text(backup.id().value()));
        members.put("status", text(status == null ? null : status.value()));
        members.put("type", text(type == null ? null : type.value()));
        members.put("mode", text(mode == null ? null : mode.value()));
        members.put("strategy", text(strategy == null ? null : strategy.value()));
        members.put("description", text(backup.description()));
        members.put("startTime", time(backup.startTime()));
        members.put("endTime", time(backup.endTime()));
        members.put("size", JsonNumber.of(manifest.size().bytes()));
        members.put("sha256", text(manifest.sha256().hex()));
        members.put("format", text(manifest.format().text()));
        members.put("network", text(manifest.network().text()));
        members.put("integrity", text(manifest.integrity().text()));
        members.put("host", text(manifest.host()));
        members.put("startedAt", text(manifest.startedAt().toString()));
        members.put("finishedAt", text(manifest.finishedAt().toString()));
        members.put("toolVersion", text(manifest.toolVersion()));
        return codec.encode(new JsonObject(members));
    }

    private static JsonValue time(@Nullable BackupTime time) {
        return text(time == null ? null : time.text());
    }

    private static JsonValue text(@Nullable String text) {
        return text == null ? JsonNull.NULL : new JsonString(text);
    }
}
