package io.cdsbackup.testkit;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonValue;
import io.cdsbackup.port.TransportResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** The service as far as the fake knows it: instances, their backups, and the actions on them. */
final class ModelService {

    private final Map<String, Map<String, ModelBackup>> instances = new LinkedHashMap<>();
    private final ModelStore store;
    private int added;

    ModelService(ModelStore store) {
        this.store = store;
    }

    synchronized void open(InstanceUuid instance) {
        instances.computeIfAbsent(instance.value(), unknown -> new LinkedHashMap<>());
    }

    synchronized void add(InstanceUuid instance, IntFunction<ModelBackup> made) {
        ModelBackup backup = made.apply(added + 1);
        BackupId id = backup.description().id();
        if (!backup.description().instance().equals(instance)) {
            throw new IllegalArgumentException("The backup \"" + id + "\" is described as one of the instance \""
                    + backup.description().instance() + "\", not of \"" + instance + "\"");
        }
        if (backups(instance).putIfAbsent(id.value(), backup) != null) {
            throw new IllegalArgumentException("The instance \"" + instance + "\" has a backup \"" + id + "\" already");
        }
        added++;
    }

    synchronized void remove(InstanceUuid instance, BackupId id) {
        ModelBackup removed = backups(instance).remove(id.value());
        if (removed == null) {
            throw new IllegalArgumentException("The instance \"" + instance + "\" has no backup \"" + id + "\"");
        }
        store.remove(removed);
    }

    /** Answers, or gives nothing for an action that it does not know. */
    synchronized Optional<TransportResponse> answer(RecordedAction call) {
        if (call.method() != HttpMethod.GET) {
            return Optional.empty();
        }
        return switch (call.action()) {
            case "DescribeBackups" -> Optional.of(list(call));
            case "DownloadBackup" -> Optional.of(link(call));
            default -> Optional.empty();
        };
    }

    private TransportResponse list(RecordedAction call) {
        String instance = call.parameters().get("InstanceUuid");
        if (instance == null) {
            return missing("InstanceUuid");
        }
        Map<String, ModelBackup> backups = instances.get(instance);
        if (backups == null) {
            return absent("instance");
        }
        List<JsonValue> listed = new ArrayList<>();
        backups.values().forEach(backup -> listed.add(backup.listed()));
        return Envelopes.success(new JsonArray(listed));
    }

    private TransportResponse link(RecordedAction call) {
        String instance = call.parameters().get("InstanceUuid");
        String id = call.parameters().get("BackupId");
        if (instance == null || id == null) {
            return missing(instance == null ? "InstanceUuid" : "BackupId");
        }
        Map<String, ModelBackup> backups = instances.get(instance);
        if (backups == null) {
            return absent("instance");
        }
        ModelBackup backup = backups.get(id);
        return backup == null ? absent("backup") : Envelopes.success(store.link(backup));
    }

    private Map<String, ModelBackup> backups(InstanceUuid instance) {
        return Objects.requireNonNull(instances.get(instance.value()), "an instance is opened before it is used");
    }

    private static TransportResponse missing(String parameter) {
        return Envelopes.failure(400, "ArgMissing", "The parameter " + parameter + " is missing.");
    }

    private static TransportResponse absent(String what) {
        return Envelopes.failure(404, "ResourceNotFound", "The " + what + " does not exist.");
    }
}
