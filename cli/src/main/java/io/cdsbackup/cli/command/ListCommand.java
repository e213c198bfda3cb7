package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.cli.output.BackupsResult;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.cli.settings.Ids;
import io.cdsbackup.domain.InstanceUuid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code list}: the backups of an instance. */
@Command(name = "list")
final class ListCommand implements Job {

    @Parameters(index = "0", paramLabel = "INSTANCE", descriptionKey = "instance")
    private String instance = "";

    @Override
    public Result run(JobContext context) {
        return list(context, Ids.instance(instance));
    }

    static BackupsResult list(JobContext context, InstanceUuid instance) {
        context.subject().instance(instance);
        try (BackupClient client = context.openClient()) {
            return new BackupsResult(client.listBackups(instance), context.zone());
        }
    }
}
