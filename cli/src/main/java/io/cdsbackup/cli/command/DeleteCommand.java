package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.cli.output.BackupResult;
import io.cdsbackup.cli.output.DeletionResult;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.cli.settings.Ids;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ErrorKind;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delete}: deletes a backup, once a person has seen what it is, or a script says {@code --yes}. */
@Command(name = "delete", sortOptions = false)
final class DeleteCommand implements Job {

    private static final Set<String> YES = Set.of("y", "yes");

    @Parameters(index = "0", paramLabel = "INSTANCE", descriptionKey = "instance")
    private String instance = "";

    @Parameters(index = "1", paramLabel = "BACKUP", descriptionKey = "backup")
    private String backup = "";

    @Option(names = "--yes", descriptionKey = "yes")
    private boolean yes;

    @Override
    public Result run(JobContext context) {
        InstanceUuid of = Ids.instance(instance);
        BackupId id = Ids.backup(backup);
        if (!yes && !context.surroundings().keyboard().attended()) {
            throw new CommandException(
                    ErrorKind.USAGE, Text.of(Phrase.DELETE_UNATTENDED), Text.of(Phrase.ADVICE_DELETE_YES));
        }
        context.subject().instance(of);
        context.subject().backup(id);
        try (BackupClient client = context.openClient()) {
            if (!yes) {
                ask(context, shown(client, of, id));
            }
            context.subject().changes();
            return new DeletionResult(client.deleteBackup(of, id));
        }
    }

    private static Backup shown(BackupClient client, InstanceUuid of, BackupId id) {
        return client.listBackups(of).stream()
                .filter(listed -> listed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        ErrorKind.NOT_FOUND, Text.of(Phrase.DELETE_NOT_FOUND, id), Text.of(Phrase.ADVICE_LIST)));
    }

    private static void ask(JobContext context, Backup backup) {
        Surroundings around = context.surroundings();
        new BackupResult(backup, context.zone()).lines(context.messages()).forEach(around.stderr()::println);
        around.stderr().print(context.messages().say(Phrase.DELETE_QUESTION) + " ");
        around.stderr().flush();
        if (!YES.contains(answer(around.keyboard()).strip().toLowerCase(Locale.ROOT))) {
            throw new CommandException(ErrorKind.USAGE, Text.of(Phrase.DELETE_DECLINED), null);
        }
    }

    private static String answer(Keyboard keyboard) {
        try {
            return keyboard.line();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandException(ErrorKind.INTERRUPTED, Text.of(Phrase.STOPPED), Text.of(Phrase.ADVICE_STOPPED));
        }
    }
}
