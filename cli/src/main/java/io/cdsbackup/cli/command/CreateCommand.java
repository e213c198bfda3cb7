package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.cli.output.BackupResult;
import io.cdsbackup.cli.output.CreationResult;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.cli.settings.Choice;
import io.cdsbackup.cli.settings.Durations;
import io.cdsbackup.cli.settings.Ids;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupCreation;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.NewBackup;
import io.cdsbackup.error.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code create}: begins a backup, and waits for it where that is asked for. */
@Command(name = "create", sortOptions = false)
final class CreateCommand implements Job {

    @Parameters(index = "0", paramLabel = "INSTANCE", descriptionKey = "instance")
    private String instance = "";

    @Option(names = "--type", paramLabel = "physical|logical", descriptionKey = "create-type")
    private @Nullable String type;

    @Option(names = "--database", paramLabel = "NAME", descriptionKey = "database")
    private List<String> databases = new ArrayList<>();

    @Option(names = "--description", paramLabel = "TEXT", descriptionKey = "create-description")
    private @Nullable String description;

    @Option(names = "--wait", paramLabel = "DURATION", descriptionKey = "create-wait")
    private @Nullable String wait;

    /** Those that can be asked for. */
    private enum Kind {
        PHYSICAL,
        LOGICAL
    }

    @Override
    public Result run(JobContext context) {
        InstanceUuid of = Ids.instance(instance);
        NewBackup backup = backup();
        Waiting waiting = wait == null ? null : new Waiting(Durations.parse("--wait", wait), context);
        context.subject().instance(of);
        context.subject().changes();
        try (BackupClient client = context.openClient()) {
            BackupCreation creation = client.createBackup(of, backup);
            if (waiting == null) {
                return new CreationResult(creation);
            }
            context.note(Text.of(Phrase.CREATE_BEGUN, creation.task() == null ? "" : creation.task()));
            return new BackupResult(waiting.until(() -> finished(client, creation, context)), context.zone());
        }
    }

    private NewBackup backup() {
        if (type == null) {
            throw CommandException.usage(Phrase.USAGE_MISSING_OPTION, "--type");
        }
        Kind kind = Choice.parse("--type", type, Kind.values());
        if (kind != Kind.LOGICAL && !databases.isEmpty()) {
            throw CommandException.usage(Phrase.USAGE_DATABASE_LOGICAL);
        }
        try {
            return new NewBackup(
                    kind == Kind.LOGICAL ? BackupType.LOGICAL : BackupType.PHYSICAL, databases, description);
        } catch (IllegalArgumentException unusable) {
            throw CommandException.usage(Phrase.USAGE_ID, "--database");
        }
    }

    private static Backup finished(BackupClient client, BackupCreation creation, JobContext context) {
        Backup backup = client.findCreated(creation).orElseThrow(() -> notReady(Text.of(Phrase.CREATE_UNSEEN)));
        context.subject().backup(backup.id());
        if (!backup.isFinished()) {
            throw notReady(
                    Text.of(Phrase.CREATE_UNFINISHED, backup.id(), backup.status() == null ? "" : backup.status()));
        }
        return backup;
    }

    private static CommandException notReady(Text text) {
        return new CommandException(ErrorKind.NOT_READY, text, Text.of(Phrase.ADVICE_CREATE_UNFINISHED));
    }
}
