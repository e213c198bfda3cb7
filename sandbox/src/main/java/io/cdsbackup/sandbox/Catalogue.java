package io.cdsbackup.sandbox;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instances and backups that there are. Safe for use by several threads. */
final class Catalogue {

    private final InstantSource clock;
    private final Map<String, Map<String, StoredBackup>> instances = new LinkedHashMap<>();
    private long versions;

    Catalogue(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void addInstance(String instance) {
        instances.computeIfAbsent(instance, unknown -> new LinkedHashMap<>());
    }

    /** Adds a backup, or puts it in the place of the one with its id. */
    synchronized void put(SandboxBackup backup) {
        addInstance(backup.instance().value());
        backupsOf(backup.instance().value())
                .put(backup.id().value(), StoredBackup.of(backup, versions++, clock.instant()));
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
