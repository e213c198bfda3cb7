package com.example.mirror;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.OnChange;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.BackupUnfinishedException;
import io.cdsbackup.error.StoppedException;
import io.cdsbackup.port.DownloadListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches each backup of an instance that is not in a folder yet, and reads those again that are. One that fails does not keep
 * the others away; an interrupt ends the run, and what has come is gone on with by the next.
 */
final class BackupMirror {

    // snippet: options
    private static final DownloadOptions OPTIONS = DownloadOptions.defaults()
            .withConnections(2)
            .withStallTimeout(Duration.ofSeconds(30))
            .withOnChange(OnChange.RESTART) // nobody is there to ask
            .withRecheck(true); // a file that is there counts only if it still has its SHA-256
    // end snippet

    private static final Logger LOG = LoggerFactory.getLogger(BackupMirror.class);

    private final BackupClient client;
    private final Path directory;

    BackupMirror(BackupClient client, Path directory) {
        this.client = client;
        this.directory = directory;
    }

    /** What came of each backup that the service lists, the newest first. */
    Map<BackupId, Outcome> mirror(InstanceUuid instance) {
        Map<BackupId, Outcome> outcomes = new LinkedHashMap<>();
        for (Backup backup : client.listBackups(instance)) {
            outcomes.put(backup.id(), mirror(instance, backup.id()));
        }
        return outcomes;
    }

    private Outcome mirror(InstanceUuid instance, BackupId backupId) {
        DownloadTarget target = DownloadTarget.in(directory);
        DownloadListener progress = new LoggedDownload(backupId);
        // snippet: errors
        try {
            DownloadedBackup done = client.download(instance, backupId, target, OPTIONS, progress);
            return done.report().alreadyPresent() ? Outcome.PRESENT : Outcome.FETCHED;
        } catch (BackupUnfinishedException notYet) {
            return Outcome.LATER;
        } catch (StoppedException interrupted) {
            throw interrupted; // the others are not to be fetched either
        } catch (BackupException failed) {
            LOG.error("{}: {}", failed.kind().text(), failed.getMessage());
            failed.hint().ifPresent(LOG::error);
            return Outcome.FAILED;
        }
        // end snippet
    }
}
