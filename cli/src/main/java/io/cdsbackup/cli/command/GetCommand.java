package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.cli.settings.Durations;
import io.cdsbackup.cli.settings.Ids;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.InstanceUuid;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code get}: downloads a backup. */
@Command(name = "get", sortOptions = false)
final class GetCommand implements Job {

    @Parameters(index = "0", paramLabel = "INSTANCE", descriptionKey = "instance")
    private String instance = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "BACKUP", descriptionKey = "backup-or-latest")
    private @Nullable String backup;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final LatestOptions latest = new LatestOptions();

    @Mixin
    private final TransferOptions transfer = new TransferOptions();

    @Option(names = "--recheck", descriptionKey = "recheck")
    private boolean recheck;

    @Option(names = "--wait", paramLabel = "DURATION", descriptionKey = "wait")
    private @Nullable String wait;

    @Override
    public Result run(JobContext context) {
        InstanceUuid from = Ids.instance(instance);
        Optional<BackupId> named = named();
        DownloadTarget place = target.target(context.subject());
        DownloadOptions options = transfer.options().withRecheck(recheck);
        long bytesPerSecond = transfer.bytesPerSecond();
        Waiting waiting = new Waiting(wait == null ? Duration.ZERO : Durations.parse("--wait", wait), context);
        context.subject().instance(from);
        named.ifPresent(context.subject()::backup);
        Download download = new Download(context, from, place, options);
        try (BackupClient client = context.openClient(bytesPerSecond)) {
            return waiting.until(() -> download.run(client, named.orElseGet(() -> newest(client, from, context))));
        }
    }

    private Optional<BackupId> named() {
        if (latest.isAsked() == (backup != null)) {
            throw CommandException.usage(Phrase.USAGE_LATEST_OR_ID);
        }
        if (backup == null) {
            latest.check();
            return Optional.empty();
        }
        latest.checkUnused();
        return Optional.of(Ids.backup(backup));
    }

    private BackupId newest(BackupClient client, InstanceUuid from, JobContext context) {
        return latest.choose(
                        client.listBackups(from),
                        context.zone(),
                        context.surroundings().clock().instant())
                .id();
    }
}
