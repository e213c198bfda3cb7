package io.cdsbackup.internal.api;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.NewBackup;
import io.cdsbackup.domain.TaskId;
import io.cdsbackup.domain.TimeSlot;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The actions that change something: {@code CreateBackup}, {@code DeleteBackup} and {@code ModifyDbBackupPolicy}. What they take
 * is sent as a JSON body, and their answers name a task at most.
 */
final class ChangeCalls {

    private static final int DAYS_A_WEEK = 7;

    private ChangeCalls() {}

    static ApiCall<Optional<TaskId>> createBackup(InstanceUuid instance, NewBackup backup) {
        Map<String, JsonValue> body = new LinkedHashMap<>();
        body.put("InstanceUuid", new JsonString(instance.value()));
        body.put("BackupType", new JsonString(backup.type().value()));
        if (backup.description() != null) {
            body.put("Desc", new JsonString(backup.description()));
        }
        if (!backup.databases().isEmpty()) {
            body.put("DBList", texts(backup.databases().stream()));
        }
        return post("CreateBackup", body);
    }

    static ApiCall<Optional<TaskId>> deleteBackup(InstanceUuid instance, BackupId backup) {
        Map<String, JsonValue> body = new LinkedHashMap<>();
        body.put("InstanceUuid", new JsonString(instance.value()));
        body.put("BackupId", new JsonString(backup.value()));
        return post("DeleteBackup", body);
    }

    static ApiCall<Optional<TaskId>> modifyPolicy(InstanceUuid instance, BackupPolicy policy) {
        Map<String, JsonValue> when = new LinkedHashMap<>();
        TimeSlot slot = policy.slot();
        if (slot != null) {
            when.put("TimeSlot", new JsonString(slot.toString()));
        }
        if (!policy.days().isEmpty()) {
            when.put(
                    "DateList",
                    texts(policy.days().stream().map(ChangeCalls::number).sorted()));
        }
        when.put("Sign", JsonNumber.of(policy.enabled() ? 1 : 0));
        Map<String, JsonValue> body = new LinkedHashMap<>();
        body.put("InstanceUuid", new JsonString(instance.value()));
        body.put("DataBackups", new JsonObject(when));
        return post("ModifyDbBackupPolicy", body);
    }

    // From "0", which is Sunday, to "6".
    private static String number(DayOfWeek day) {
        return Integer.toString(day.getValue() % DAYS_A_WEEK);
    }

    private static JsonArray texts(Stream<String> texts) {
        List<JsonValue> elements = texts.<JsonValue>map(JsonString::new).toList();
        return new JsonArray(elements);
    }

    private static ApiCall<Optional<TaskId>> post(String action, Map<String, JsonValue> body) {
        return ApiCall.post(action, new JsonObject(body), ChangeCalls::task);
    }

    // The change was made, whatever the answer says of its task: an id that cannot be one is not known.
    private static Optional<TaskId> task(Envelope answer) {
        String text = answer.members().member("TaskId").orElse(null) instanceof JsonString string ? string.value() : "";
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(TaskId.of(text));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}
