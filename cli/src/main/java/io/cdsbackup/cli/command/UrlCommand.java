package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.cli.output.AddressesResult;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.cli.settings.Ids;
import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code url}: the signed {@code DownloadBackup} call. */
@Command(name = "url")
final class UrlCommand implements Job {

    @Parameters(index = "0", paramLabel = "INSTANCE", descriptionKey = "instance")
    private String instance = "";

    @Parameters(index = "1", paramLabel = "BACKUP", descriptionKey = "backup")
    private String backup = "";

    @Override
    public Result run(JobContext context) {
        return AddressesResult.whole(
                request(context, Ids.instance(instance), Ids.backup(backup)), context.zone());
    }

    static BackupDownload request(JobContext context, InstanceUuid instance, BackupId backup) {
        context.subject().instance(instance);
        context.subject().backup(backup);
        try (BackupClient client = context.openClient()) {
            return client.requestDownload(instance, backup);
        }
    }
}
