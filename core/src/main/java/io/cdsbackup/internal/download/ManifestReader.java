package io.cdsbackup.internal.download;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupFormat;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.BackupMode;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.BackupStrategy;
import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Integrity;
import io.cdsbackup.domain.Network;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.error.BadAnswerException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidManifestException;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a manifest back, as untrusted as any file. */
final class ManifestReader {

    private static final JsonLimits LIMITS = new JsonLimits(1024 * 1024, 16);

    private final JsonCodec codec;

    ManifestReader(JsonCodec codec) {
        this.codec = codec;
    }

    BackupManifest read(byte[] bytes) {
        try {
            if (codec.decode(bytes, LIMITS) instanceof JsonObject json
                    && json.member("schemaVersion").orElse(JsonNull.NULL) instanceof JsonNumber version
                    && version.literal().equals(String.valueOf(BackupManifest.SCHEMA_VERSION))) {
                return manifest(json);
            }
            throw invalid("it is of no version that this program knows", null);
        } catch (BadAnswerException noJson) {
            throw invalid("it is not JSON", noJson);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw invalid("a value in it cannot be one", wrong);
        }
    }

    private static BackupManifest manifest(JsonObject json) {
        Backup backup = Backup.builder(
                        InstanceUuid.of(required(json, "instanceId")), BackupId.of(required(json, "backupId")))
                .status(optional(json, "status", BackupStatus::of))
                .type(optional(json, "type", BackupType::of))
                .mode(optional(json, "mode", BackupMode::of))
                .strategy(optional(json, "strategy", BackupStrategy::of))
                .description(text(json, "description"))
                .startTime(optional(json, "startTime", BackupTime::of))
                .endTime(optional(json, "endTime", BackupTime::of))
                .size(size(json))
                .build();
        return new BackupManifest(
                backup,
                size(json),
                Sha256.of(required(json, "sha256")),
                word(BackupFormat.values(), BackupFormat::text, required(json, "format")),
                word(Network.values(), Network::text, required(json, "network")),
                word(Integrity.values(), Integrity::text, required(json, "integrity")),
                text(json, "host"),
                Instant.parse(required(json, "startedAt")),
                Instant.parse(required(json, "finishedAt")),
                required(json, "toolVersion"));
    }

    private static BackupSize size(JsonObject json) {
        if (json.member("size").orElse(JsonNull.NULL) instanceof JsonNumber number) {
            return BackupSize.ofBytes(Long.parseLong(number.literal()));
        }
        throw new IllegalArgumentException("size");
    }

    private static <T> T word(T[] values, Function<T, String> name, String text) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("An unknown word"));
    }

    private static <T> @Nullable T optional(JsonObject json, String name, Function<String, T> type) {
        String text = text(json, name);
        return text == null ? null : type.apply(text);
    }

    private static String required(JsonObject json, String name) {
        String text = text(json, name);
        if (text == null) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }

    private static @Nullable String text(JsonObject json, String name) {
        JsonValue value = json.member(name).orElse(JsonNull.NULL);
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value == JsonNull.NULL) {
            return null;
        }
        throw new IllegalArgumentException(name);
    }

    private static InvalidManifestException invalid(String why, @Nullable Throwable cause) {
        return new InvalidManifestException(
                ErrorDetail.of("The manifest cannot be used: " + why)
                        .withHint("Download the backup again, into another folder or with overwriting allowed."),
                cause);
    }
}
