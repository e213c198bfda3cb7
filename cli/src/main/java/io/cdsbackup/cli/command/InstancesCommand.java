package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.cli.output.InstancesResult;
import io.cdsbackup.cli.output.Result;
import picocli.CommandLine.Command;

/** {@code instances}: the instances that the key can see. */
@Command(name = "instances", sortOptions = false)
final class InstancesCommand implements Job {

    @Override
    public Result run(JobContext context) {
        try (BackupClient client = context.openClient()) {
            return new InstancesResult(client.listInstances());
        }
    }
}
