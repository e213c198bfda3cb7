package com.example.micronaut;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.StoppedException;
import io.cdsbackup.error.TransportClosedException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the newest finished backup of each instance into the archive's folder. */
@Singleton
class NightlyArchive {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyArchive.class);

    private final BackupClient client;
    private final BackupConfig config;

    NightlyArchive(BackupClient client, BackupConfig config) {
        this.client = client;
        this.config = config;
    }

    void archive() {
        for (InstanceUuid instance : config.instances()) {
            try {
                archive(instance);
            } catch (StoppedException | TransportClosedException stopped) {
                LOG.warn("Stopped at {}. What has come is kept, and the next run goes on from there.", instance);
                return;
            } catch (BackupException failed) {
                // Told, and no more: the other instances have their turn.
                LOG.error("{} was not archived. {}", instance, failed.hint().orElse(""), failed);
            }
        }
    }

    private void archive(InstanceUuid instance) {
        Optional<Backup> newest = client.listBackups(instance).stream() // the newest come first
                .filter(Backup::isFinished)
                .findFirst();
        if (newest.isEmpty()) {
            LOG.error("{} was not archived: it has no finished backup.", instance);
            return;
        }
        DownloadedBackup archived = client.download(instance, newest.get().id(), DownloadTarget.in(config.directory()));
        LOG.info("{} is archived: {}", instance, archived.file());
    }
}
