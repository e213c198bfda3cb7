package com.example.mirror;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.BackupException;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mirrors an instance's backups into a folder, for a scheduler: 0 when nothing failed, 1 when something did, 2 for a wrong use. */
public final class Mirror {

    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);

    private Mirror() {}

    /**
     * Runs the program with what the environment says: {@code CDS_SECRET_ID}, {@code CDS_SECRET_KEY}, {@code CDS_REGION} …
     *
     * @param arguments the instance, and the folder
     */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            LOG.error("Usage: mirror INSTANCE DIRECTORY");
            System.exit(2);
        }
        System.exit(run(InstanceUuid.of(arguments[0]), Path.of(arguments[1])));
    }

    private static int run(InstanceUuid instance, Path directory) {
        try (BackupClient client = BackupClient.create()) {
            Map<BackupId, Outcome> outcomes = new BackupMirror(client, directory).mirror(instance);
            outcomes.forEach((backup, outcome) -> LOG.info("{}: {}", backup, outcome));
            return outcomes.containsValue(Outcome.FAILED) ? 1 : 0;
        } catch (BackupException failed) {
            LOG.error("{}: {}", failed.kind().text(), failed.getMessage());
            failed.hint().ifPresent(LOG::error);
            return 1;
        }
    }
}
