package io.cdsbackup.internal.parts;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Validators;
import io.cdsbackup.error.BadAnswerException;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes checkpoints, and reads them back as untrusted as any file. */
public final class CheckpointJson {

    private static final JsonLimits LIMITS = new JsonLimits(4 << 20, 4);
    private static final long UNSIGNED = 0xffff_ffffL;

    /** Many times as long as any validator that is in use. */
    private static final int LONGEST_FIELD = 1024;

    private final JsonCodec codec;

    /**
     * Reads and writes by this codec.
     *
     * @param codec the codec
     */
    public CheckpointJson(JsonCodec codec) {
        this.codec = codec;
    }

    /**
     * Writes a checkpoint.
     *
     * @param checkpoint the checkpoint
     * @return its bytes
     */
    public byte[] write(Checkpoint checkpoint) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("schemaVersion", JsonNumber.of(Checkpoint.SCHEMA_VERSION));
        members.put("instanceId", new JsonString(checkpoint.instance().value()));
        members.put("backupId", new JsonString(checkpoint.backup().value()));
        members.put("length", JsonNumber.of(checkpoint.plan().total()));
        members.put("etag", text(checkpoint.validators().etag()));
        members.put("lastModified", text(checkpoint.validators().lastModified()));
        members.put("partSize", JsonNumber.of(checkpoint.plan().partSize()));
        // One element for each part: null for one that is not there.
        List<JsonValue> checksums = new ArrayList<>();
        for (int part = 0; part < checkpoint.plan().count(); part++) {
            checksums.add(
                    checkpoint.checksums().containsKey(part)
                            ? JsonNumber.of(checkpoint.checksum(part) & UNSIGNED)
                            : JsonNull.NULL);
        }
        members.put("crc32c", new JsonArray(checksums));
        return codec.encode(new JsonObject(members));
    }

    /**
     * Reads a checkpoint.
     *
     * @param bytes what stands in the file
     * @return the checkpoint, or empty if that is none that this version wrote
     */
    public Optional<Checkpoint> read(byte[] bytes) {
        try {
            return codec.decode(bytes, LIMITS) instanceof JsonObject json
                            && number(json, "schemaVersion") == Checkpoint.SCHEMA_VERSION
                    ? Optional.of(checkpoint(json))
                    : Optional.empty();
        } catch (BadAnswerException | IllegalArgumentException unusable) {
            // What was fetched is then fetched again, which costs time and nothing else.
            return Optional.empty();
        }
    }

    private static Checkpoint checkpoint(JsonObject json) {
        PartPlan plan = new PartPlan(number(json, "length"), number(json, "partSize"));
        if (!(json.member("crc32c").orElse(JsonNull.NULL) instanceof JsonArray array)
                || array.elements().size() != plan.count()) {
            throw new IllegalArgumentException("crc32c");
        }
        SortedMap<Integer, Integer> checksums = new TreeMap<>();
        for (int part = 0; part < plan.count(); part++) {
            JsonValue element = array.elements().get(part);
            if (element != JsonNull.NULL) {
                long checksum = number(element);
                if (checksum > UNSIGNED) {
                    throw new IllegalArgumentException("crc32c");
                }
                checksums.put(part, (int) checksum);
            }
        }
        return new Checkpoint(
                InstanceUuid.of(required(json, "instanceId")),
                BackupId.of(required(json, "backupId")),
                new Validators(fieldValue(json, "etag"), fieldValue(json, "lastModified")),
                plan,
                checksums);
    }

    private static long number(JsonObject json, String name) {
        return number(json.member(name).orElse(JsonNull.NULL));
    }

    // Not negative, and no longer than a long can be: so no literal costs anything.
    private static long number(JsonValue value) {
        if (value instanceof JsonNumber number
                && number.literal().length() <= 19
                && number.literal().chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Long.parseLong(number.literal());
        }
        throw new IllegalArgumentException("Not a whole number");
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

    // It goes out again as a header field, and this file may be anybody's: what no server can have said, and no request
    // can say, must not end a download each time it is begun.
    private static @Nullable String fieldValue(JsonObject json, String name) {
        String value = text(json, name);
        if (value != null && (value.length() > LONGEST_FIELD || !value.chars().allMatch(CheckpointJson::isVisible))) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static boolean isVisible(int character) {
        return character >= ' ' && character <= 0xff && (character < 0x7f || character > 0x9f);
    }

    private static JsonValue text(@Nullable String text) {
        return text == null ? JsonNull.NULL : new JsonString(text);
    }
}
