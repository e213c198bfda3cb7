package io.cdsbackup;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupCreation;
import io.cdsbackup.domain.BackupDeletion;
import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.DatabaseInstance;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.NewBackup;
import io.cdsbackup.internal.stop.CancellableTask;
import io.cdsbackup.port.DownloadListener;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a {@link BackupClient} as futures. Each call and each download blocks one thread of the caller's executor for
 * as long as it takes, which a virtual thread makes cheap; nothing runs elsewhere but the threads that a download has anyway.
 *
 * <pre>{@code
 * try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
 *         BackupClient client = BackupClient.create()) {
 *     AsyncBackupClient async = client.async(executor);
 *     DownloadHandle download = async.listBackups(instance)
 *             .thenApply(backups -> async.download(instance, backups.get(0).id(), DownloadTarget.in(folder)))
 *             .join();
 *     DownloadedBackup backup = download.result().orTimeout(6, TimeUnit.HOURS).join();
 * }
 * }</pre>
 *
 * <p><b>Ending early.</b> Whatever ends a future of this class ahead of its work ends the work: {@code cancel},
 * {@code orTimeout}, {@code complete}. Work that has not begun never does. Work that runs is interrupted, which closes its
 * connection; the thread then goes on to its next task with the interrupt flag that it had. A future derived by
 * {@code thenApply} and its like does not pass its end back. A change such as {@link #createBackup} may have been made although
 * its future was cancelled.
 *
 * <p><b>Errors.</b> A future fails with the very exception that the blocking client throws, so that {@code join} throws a
 * {@link java.util.concurrent.CompletionException} whose cause is a {@link io.cdsbackup.error.BackupException}. Where the
 * executor takes no task the future fails with what it threw, such as a
 * {@link java.util.concurrent.RejectedExecutionException}; nothing is thrown by the methods here. An executor that throws a task
 * away in silence leaves a future that nobody ends.
 *
 * <p>Safe for use by several threads. It need not be closed: the client does, and ends downloads by futures as it ends others.
 *
 * @see BackupClient#async
 */
public final class AsyncBackupClient {

    private final BackupClient client;
    private final Executor executor;

    AsyncBackupClient(BackupClient client, Executor executor) {
        this.client = client;
        this.executor = executor;
    }

    /**
     * Lists an instance's backups.
     *
     * @param instance the instance
     * @return its backups, the newest first; fails as {@link BackupClient#listBackups} does
     */
    public CompletableFuture<List<Backup>> listBackups(InstanceUuid instance) {
        return started(() -> client.listBackups(instance));
    }

    /**
     * Asks for a backup and its two addresses, which are secrets.
     *
     * @param instance the instance
     * @param backup the backup
     * @return the backup, and at least one address; fails as {@link BackupClient#requestDownload} does
     */
    public CompletableFuture<BackupDownload> requestDownload(InstanceUuid instance, BackupId backup) {
        return started(() -> client.requestDownload(instance, backup));
    }

    /**
     * Downloads a backup with the options that the client was built with.
     *
     * @param instance the instance
     * @param backup the backup
     * @param target where the file shall stand
     * @return the download
     * @see #download(InstanceUuid, BackupId, DownloadTarget, DownloadOptions, DownloadListener)
     */
    public DownloadHandle download(InstanceUuid instance, BackupId backup, DownloadTarget target) {
        return new DownloadHandle(started(() -> client.download(instance, backup, target)));
    }

    /**
     * Downloads a backup, as {@link BackupClient#download(InstanceUuid, BackupId, DownloadTarget, DownloadOptions,
     * DownloadListener)} does.
     *
     * @param instance the instance
     * @param backup the backup
     * @param target where the file shall stand
     * @param options how to fetch it
     * @param listener is told how it goes
     * @return the download, to be waited for or cancelled
     */
    public DownloadHandle download(
            InstanceUuid instance,
            BackupId backup,
            DownloadTarget target,
            DownloadOptions options,
            DownloadListener listener) {
        return new DownloadHandle(started(() -> client.download(instance, backup, target, options, listener)));
    }

    /**
     * Lists the instances that the key can see.
     *
     * @return the instances, by name; fails as {@link BackupClient#listInstances} does
     */
    public CompletableFuture<List<DatabaseInstance>> listInstances() {
        return started(client::listInstances);
    }

    /**
     * Begins a backup.
     *
     * @param instance the instance
     * @param backup what to make
     * @return what was begun; fails as {@link BackupClient#createBackup} does
     */
    public CompletableFuture<BackupCreation> createBackup(InstanceUuid instance, NewBackup backup) {
        return started(() -> client.createBackup(instance, backup));
    }

    /**
     * Looks for a backup that was begun.
     *
     * @param creation what was begun
     * @return the backup as it is now, or empty while the list does not show it; fails as {@link BackupClient#findCreated} does
     */
    public CompletableFuture<Optional<Backup>> findCreated(BackupCreation creation) {
        return started(() -> client.findCreated(creation));
    }

    /**
     * Deletes a backup.
     *
     * @param instance the instance
     * @param backup the backup
     * @return what was deleted; fails as {@link BackupClient#deleteBackup} does
     */
    public CompletableFuture<BackupDeletion> deleteBackup(InstanceUuid instance, BackupId backup) {
        return started(() -> client.deleteBackup(instance, backup));
    }

    /**
     * Sets when an instance is backed up by itself.
     *
     * @param instance the instance
     * @param policy when
     * @return ends when it is set; fails as {@link BackupClient#setPolicy} does
     */
    public CompletableFuture<@Nullable Void> setPolicy(InstanceUuid instance, BackupPolicy policy) {
        return started(() -> {
            client.setPolicy(instance, policy);
            return null;
        });
    }

    private <T extends @Nullable Object> CancellableTask<T> started(Supplier<? extends T> call) {
        return CancellableTask.start(executor, call);
    }
}
