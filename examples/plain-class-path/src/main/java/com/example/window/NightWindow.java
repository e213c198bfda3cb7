package com.example.window;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadHandle;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Downloads for as long as the night lasts; what is not whole by then goes on in the next one. */
public final class NightWindow {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BackupClient client;
    private final Executor executor;

    /**
     * A window by these means.
     *
     * @param client downloads
     * @param executor runs the download, on a virtual thread or any other
     */
    public NightWindow(BackupClient client, Executor executor) {
        this.client = client;
        this.executor = executor;
    }

    /**
     * Downloads a backup, or a part of it.
     *
     * @param instance the instance
     * @param backupId the backup
     * @param directory the folder
     * @param night how long there is time
     * @return the file, or empty if the night was too short
     * @throws ExecutionException if the download failed; the cause says why
     * @throws InterruptedException if this thread was interrupted; the download is stopped then too
     */
    public Optional<Path> fetch(InstanceUuid instance, BackupId backupId, Path directory, Duration night)
            throws ExecutionException, InterruptedException {
        // snippet: async
        DownloadHandle download = client.async(executor).download(instance, backupId, DownloadTarget.in(directory));
        try {
            return Optional.of(download.result()
                    .get(night.toMillis(), TimeUnit.MILLISECONDS)
                    .file());
        } catch (TimeoutException tooLong) {
            return Optional.empty();
        } finally {
            download.cancel(); // what has come is kept; a download that is done does not mind
            if (!download.awaitStopped(PATIENCE)) { // true: its lock is released, the next run can have it
                System.err.println("The download is still at work; the next run may find its target locked.");
            }
        }
        // end snippet
    }

    /**
     * Runs the program.
     *
     * @param arguments the instance, the backup, the folder, and how many minutes there is time
     * @throws ExecutionException if the download failed
     * @throws InterruptedException if the program was interrupted
     */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        ExecutorService executor = Executors.newSingleThreadExecutor(); // from Java 21 on, one of virtual threads
        try (BackupClient client = BackupClient.create()) {
            Optional<Path> file = new NightWindow(client, executor)
                    .fetch(
                            InstanceUuid.of(arguments[0]),
                            BackupId.of(arguments[1]),
                            Path.of(arguments[2]),
                            Duration.ofMinutes(Long.parseLong(arguments[3])));
            System.out.println(file.map(Path::toString).orElse("Not whole yet; the next run goes on."));
        } finally {
            executor.shutdown();
        }
    }
}
