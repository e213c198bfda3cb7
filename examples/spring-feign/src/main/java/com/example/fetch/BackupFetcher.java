package com.example.fetch;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Fetches backups for the rest of the application. */
@Component
public class BackupFetcher {

    private final BackupClient client;

    BackupFetcher(BackupClient client) {
        this.client = client;
    }

    /**
     * Brings a backup into a folder.
     *
     * @param instance whose
     * @param backup which
     * @param folder where to
     * @return the file
     */
    public Path fetch(InstanceUuid instance, BackupId backup, Path folder) {
        return client.download(instance, backup, DownloadTarget.in(folder)).file();
    }
}
