package io.cdsbackup.cli;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A folder that one backup goes to, in parts of the smallest size.
 *
 * @param folder the folder
 */
record Place(Path folder) {

    static final InstanceUuid INSTANCE = InstanceUuid.of("i1");
    static final BackupId BACKUP = BackupId.of("b1");
    static final int PART = 64 * 1024;

    /** Six parts, the last one short. */
    static final int LENGTH = 5 * PART + 1234;

    static byte[] content(long seed) {
        byte[] content = new byte[LENGTH];
        new Random(seed).nextBytes(content);
        return content;
    }

    static SandboxCloud cloudWith(byte[] content) {
        return SandboxCloud.builder().backup(backup(content)).start();
    }

    static SandboxBackup backup(byte[] content) {
        return SandboxBackup.builder(INSTANCE, BACKUP).content(content).build();
    }

    CommandRun get(SandboxCloud cloud, String... options) {
        return CommandRun.of("get", INSTANCE.value(), BACKUP.value(), "-d", folder.toString())
                .and("--part-size", "64k", "--output", "json")
                .and(options)
                .against(cloud);
    }

    /** A run that is cut off in the middle of its fourth part. */
    Outcome interrupted(SandboxCloud cloud) {
        cloud.faultOnFiles(Fault.truncate(3 * PART + 100)).times(1);
        cloud.faultOnFiles(Fault.status(400)).always();
        try {
            return get(cloud, "--connections", "1").run();
        } finally {
            cloud.clearFaults();
        }
    }

    Path file() {
        return beside("");
    }

    Path part() {
        return beside(".part");
    }

    Path checkpoint() {
        return beside(".part.json");
    }

    Path beside(String suffix) {
        return folder.resolve(INSTANCE.value() + "_" + BACKUP.value() + suffix);
    }

    List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
