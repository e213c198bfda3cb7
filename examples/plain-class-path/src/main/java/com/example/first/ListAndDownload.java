package com.example.first;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupVerifier;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import java.nio.file.Path;

/** Lists an instance's backups, downloads one, and verifies the file. */
public final class ListAndDownload {

    private ListAndDownload() {}

    /**
     * Runs the program.
     *
     * @param arguments the instance, the backup, and the folder to download into
     */
    public static void main(String[] arguments) {
        listAndDownload(InstanceUuid.of(arguments[0]), BackupId.of(arguments[1]), Path.of(arguments[2]));
    }

    private static void listAndDownload(InstanceUuid instance, BackupId backupId, Path directory) {
        // snippet: first
        try (BackupClient client = BackupClient.create()) { // credentials and region as for the command
            for (Backup backup : client.listBackups(instance)) {
                System.out.println(backup.id() + " " + backup.status() + " " + backup.endTime());
            }
            DownloadedBackup done = client.download(instance, backupId, DownloadTarget.in(directory));
            System.out.println(done.file() + " " + done.report().manifest().sha256());
            BackupVerifier.create().verify(done.file()); // any time later, without an account
        }
        // end snippet
    }
}
