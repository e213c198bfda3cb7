package io.cdsbackup.sandbox;

import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.InstanceUuid;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instances and backups that there are. Safe for use by several threads. */
final class Catalogue {

    private final InstantSource clock;
    private final Map<String, Map<String, StoredBackup>> instances = new LinkedHashMap<>();
    private final Map<String, SandboxInstance> descriptions = new LinkedHashMap<>();
    private final Map<String, BackupPolicy> policies = new LinkedHashMap<>();
    private long versions;

    Catalogue(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void addInstance(String instance) {
        instances.computeIfAbsent(instance, unknown -> new LinkedHashMap<>());
        descriptions.computeIfAbsent(
                instance,
                unknown -> SandboxInstance.of(InstanceUuid.of(instance), "mysql-" + (descriptions.size() + 1)));
    }

    /** Adds an instance, or tells other things about the one with its id. */
    synchronized void describe(SandboxInstance instance) {
        addInstance(instance.id().value());
        descriptions.put(instance.id().value(), instance);
    }

    synchronized List<SandboxInstance> described() {
        return List.copyOf(descriptions.values());
    }

    synchronized void setPolicy(String instance, BackupPolicy policy) {
        policies.put(instance, policy);
    }

    synchronized Optional<BackupPolicy> policy(String instance) {
        return Optional.ofNullable(policies.get(instance));
    }

    /** Adds a backup, or puts it in the place of the one with its id. */
    synchronized void put(SandboxBackup backup) {
        addInstance(backup.instance().value());
        backupsOf(backup.instance().value())
                .put(backup.id().value(), StoredBackup.of(backup, versions++, clock.instant()));
    }

    /** Puts a backup in the place of the one with its id, if that is still there. */
    synchronized void replace(SandboxBackup backup) {
        if (find(backup.instance().value(), backup.id().value()).isPresent()) {
            put(backup);
        }
    }

    synchronized boolean remove(String instance, String id) {
        return hasInstance(instance) && backupsOf(instance).remove(id) != null;
    }

    synchronized boolean hasInstance(String instance) {
        return instances.containsKey(instance);
    }

    synchronized List<String> instances() {
        return List.copyOf(instances.keySet());
    }

    synchronized List<SandboxBackup> backups(String instance) {
        return backupsOf(instance).values().stream().map(StoredBackup::backup).toList();
    }

    synchronized Optional<StoredBackup> find(String instance, String id) {
        return Optional.ofNullable(backupsOf(instance).get(id));
    }

    synchronized Optional<StoredBackup> findByKey(String key) {
        return instances.values().stream()
                .flatMap(backups -> backups.values().stream())
                .filter(stored -> stored.key().equals(key))
                .findFirst();
    }

    private Map<String, StoredBackup> backupsOf(String instance) {
        return instances.getOrDefault(instance, Map.of());
    }
}
