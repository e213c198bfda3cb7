package app;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.BackupException;
import java.nio.file.Path;

/** What a user writes first: lists an instance's backups and downloads one. */
public final class Downloads {

    public static void main(String[] arguments) {
        System.out.println("module " + Downloads.class.getModule().getName());
        InstanceUuid instance = InstanceUuid.of(arguments[0]);
        try (BackupClient client = BackupClient.create()) {
            for (Backup backup : client.listBackups(instance)) {
                System.out.println("listed " + backup.id().value());
            }
            BackupId id = BackupId.of(arguments[1]);
            DownloadedBackup done = client.download(instance, id, DownloadTarget.in(Path.of(arguments[2])));
            System.out.println("downloaded " + done.file().getFileName());
        } catch (BackupException refused) {
            System.out.println(refused.getClass().getSimpleName());
            System.out.println(refused.getMessage());
            System.out.println(refused.hint().orElse("no hint"));
        }
    }
}
