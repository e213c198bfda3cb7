package com.example.quarkus;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.StoppedException;
import io.cdsbackup.error.TransportClosedException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Brings the newest finished backup of each instance into the archive's folder. */
@ApplicationScoped
class NightlyArchive {

    static final String JOB = "nightly-archive";

    private static final Logger LOG = Logger.getLogger(NightlyArchive.class);

    private final BackupClient client;
    private final BackupConfig config;

    NightlyArchive(BackupClient client, BackupConfig config) {
        this.client = client;
        this.config = config;
    }

    @Scheduled(identity = JOB, cron = "{archive.cron}", concurrentExecution = ConcurrentExecution.SKIP)
    void archive() {
        for (InstanceUuid instance : config.instances()) {
            try {
                archive(instance);
            } catch (StoppedException | TransportClosedException stopped) {
                LOG.warnf("Stopped at %s. What has come is kept, and the next run goes on from there.", instance);
                return;
            } catch (BackupException failed) {
                // Told, and no more: the other instances have their turn.
                LOG.errorf(
                        failed,
                        "%s was not archived. %s",
                        instance,
                        failed.hint().orElse(""));
            }
        }
    }

    private void archive(InstanceUuid instance) {
        Optional<Backup> newest = client.listBackups(instance).stream() // the newest come first
                .filter(Backup::isFinished)
                .findFirst();
        if (newest.isEmpty()) {
            LOG.errorf("%s was not archived: it has no finished backup.", instance);
            return;
        }
        DownloadedBackup archived = client.download(instance, newest.get().id(), DownloadTarget.in(config.directory()));
        LOG.infof("%s is archived: %s", instance, archived.file());
    }
}
