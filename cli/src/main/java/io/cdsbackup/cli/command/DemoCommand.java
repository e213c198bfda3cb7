package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.cli.output.AddressesResult;
import io.cdsbackup.cli.output.BackupsResult;
import io.cdsbackup.cli.output.FileResult;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.cli.settings.Paths;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the whole job against a sandbox cloud, by the code that a real account's commands run through. */
@Command(name = "demo", sortOptions = false)
final class DemoCommand implements Job {

    private static final InstanceUuid INSTANCE = SampleDatabase.INSTANCE;
    private static final BackupId BACKUP = SampleDatabase.BACKUP;

    @Option(
            names = {"-d", "--directory"},
            paramLabel = "DIR",
            descriptionKey = "demo-directory")
    private @Nullable String directory;

    @Override
    public Result run(JobContext context) {
        Path folder = directory == null ? newFolder() : Paths.parse("--directory", directory);
        try (SandboxCloud cloud = start()) {
            JobContext onSandbox = context.onThisMachine(cloud.endpoint(), cloud.credentials());
            BackupsResult backups = ListCommand.list(onSandbox, INSTANCE);
            AddressesResult addresses =
                    AddressesResult.masked(UrlCommand.request(onSandbox, INSTANCE, BACKUP), context.zone());
            FileResult file = get(onSandbox, folder);
            return new DemoResult(
                    cloud.endpoint(),
                    backups,
                    addresses,
                    file,
                    Excerpt.of(file.downloaded().file()));
        }
    }

    private static FileResult get(JobContext context, Path folder) {
        Download download = new Download(context, INSTANCE, DownloadTarget.in(folder), DownloadOptions.defaults());
        try (BackupClient client = context.openClient()) {
            return download.run(client, BACKUP);
        }
    }

    private static SandboxCloud start() {
        try {
            return SandboxCloud.withSampleDatabase();
        } catch (UncheckedIOException noPort) {
            throw new CommandException(ErrorKind.NETWORK, Text.of(Phrase.DEMO_NO_PORT), null);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("cds-backup-demo-");
        } catch (IOException unwritable) {
            throw new CommandException(
                    ErrorKind.DISK, Text.of(Phrase.DEMO_NO_FOLDER), Text.of(Phrase.ADVICE_DEMO_DIRECTORY));
        }
    }
}
