package com.example.archive;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.BackupException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lists an instance's backups and archives the newest that is finished. */
public final class Archive {

    private final BackupClientBuilder builder;
    private final PrintStream out;
    private final PrintStream err;

    /** Takes the builder from outside: a test gives it another transport. */
    Archive(BackupClientBuilder builder, PrintStream out, PrintStream err) {
        this.builder = builder;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the program with what the environment says: {@code CDS_SECRET_ID}, {@code CDS_SECRET_KEY}, {@code CDS_REGION} …
     *
     * @param arguments the instance, and the folder to archive into
     */
    public static void main(String[] arguments) {
        ExitStatus status = new Archive(BackupClient.builder(), System.out, System.err).run(arguments);
        System.exit(status.number());
    }

    ExitStatus run(String... arguments) {
        if (arguments.length != 2) {
            err.println("Usage: archive INSTANCE DIRECTORY");
            return ExitStatus.USAGE;
        }
        InstanceUuid instance;
        Path directory;
        try {
            instance = InstanceUuid.of(arguments[0]);
            directory = Path.of(arguments[1]);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return ExitStatus.USAGE;
        }
        return archive(instance, directory);
    }

    private ExitStatus archive(InstanceUuid instance, Path directory) {
        // snippet: newest
        try (BackupClient client = builder.build()) {
            List<Backup> backups = client.listBackups(instance); // the newest first
            backups.forEach(backup -> out.println(backup.id() + " " + backup.status() + " " + backup.endTime()));

            Optional<Backup> newest =
                    backups.stream().filter(Backup::isFinished).findFirst();
            if (newest.isEmpty()) {
                err.println("None of them is finished");
                return ExitStatus.TRY_LATER;
            }
            DownloadedBackup done = client.download(instance, newest.get().id(), DownloadTarget.in(directory));
            out.println(done.file() + " " + done.report().manifest().sha256());
            return ExitStatus.DONE;
        } catch (BackupException failed) {
            err.println(failed.kind().text() + ": " + failed.getMessage());
            failed.hint().ifPresent(err::println);
            return ExitStatus.of(failed.kind());
        }
        // end snippet
    }
}
