package com.example.archive;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.StoppedException;
import io.cdsbackup.error.TransportClosedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings the newest finished backup of each instance. One that is there already is not fetched again. */
@Component
public class NightlyArchive {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyArchive.class);

    private final BackupClient client;
    private final ArchiveProperties properties;

    NightlyArchive(BackupClient client, ArchiveProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    /**
     * Archives all instances. What fails for one does not keep the others from being archived.
     *
     * @return the files
     */
    @Scheduled(cron = "${archive.cron}")
    public List<Path> archive() {
        List<Path> files = new ArrayList<>();
        for (InstanceUuid instance : properties.instances()) {
            try {
                newest(instance).map(this::download).ifPresent(files::add);
            } catch (StoppedException | TransportClosedException stopped) {
                LOG.warn("Stopped at {}. What has come is kept, and the next run goes on from there.", instance);
                return files;
            } catch (BackupException failed) {
                // Told, and no more: the other instances have their turn.
                LOG.error("{} was not archived. {}", instance, failed.hint().orElse(""), failed);
            }
        }
        return files;
    }

    private Optional<Backup> newest(InstanceUuid instance) {
        Optional<Backup> newest =
                client.listBackups(instance).stream().filter(Backup::isFinished).findFirst();
        if (newest.isEmpty()) {
            LOG.error("{} was not archived: it has no finished backup.", instance);
        }
        return newest;
    }

    private Path download(Backup backup) {
        DownloadedBackup downloaded =
                client.download(backup.instance(), backup.id(), DownloadTarget.in(properties.folder()));
        LOG.info("{} is archived: {}", backup.instance(), downloaded.file());
        return downloaded.file();
    }
}
