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
import io.cdsbackup.internal.api.BackupApi;
import io.cdsbackup.internal.change.Changes;
import io.cdsbackup.internal.download.AddressForm;
import io.cdsbackup.internal.download.Downloads;
import io.cdsbackup.internal.download.StoredBackup;
import io.cdsbackup.internal.download.TargetName;
import io.cdsbackup.internal.events.ClientEvents;
import io.cdsbackup.internal.stop.Lifetime;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.Transport;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The client of the CDS MySQL backup API: lists backups, asks for their addresses, and brings the files.
 *
 * <p>One client serves a whole application; any number of threads may use it at once. Calls block, and end soon after their
 * thread is interrupted. Every error is a {@link io.cdsbackup.error.BackupException}, but for a programmer's own.
 *
 * <pre>{@code
 * try (BackupClient client = BackupClient.create()) {
 *     DownloadedBackup backup = client.download(
 *             InstanceUuid.of("..."), BackupId.of("..."), DownloadTarget.in(Path.of("/var/backups")));
 *     System.out.println(backup.file());
 * }
 * }</pre>
 */
public final class BackupClient implements AutoCloseable {

    private final BackupApi api;
    private final Changes changes;
    private final Downloads downloads;
    private final DownloadOptions downloadOptions;
    private final Transport transport;
    private final DownloadTransport downloadTransport;
    private final ClientEvents events;
    private final Lifetime lifetime;

    BackupClient(
            BackupApi api,
            Changes changes,
            Downloads downloads,
            DownloadOptions downloadOptions,
            Transport transport,
            DownloadTransport downloadTransport,
            ClientEvents events,
            Lifetime lifetime) {
        this.api = api;
        this.changes = changes;
        this.downloads = downloads;
        this.downloadOptions = downloadOptions;
        this.transport = transport;
        this.downloadTransport = downloadTransport;
        this.events = events;
        this.lifetime = lifetime;
    }

    /**
     * Starts to build a client.
     *
     * @return a builder that finds by itself what it is not given
     */
    public static BackupClientBuilder builder() {
        return new BackupClientBuilder();
    }

    /**
     * A client with what the environment, the default profile and the class path say.
     *
     * @return the client, to be closed
     * @throws io.cdsbackup.error.CredentialsException if there are no credentials, or none that can be used
     * @throws io.cdsbackup.error.ConfigurationException if a setting is wrong or an adapter is missing
     */
    public static BackupClient create() {
        return builder().build();
    }

    /**
     * Lists an instance's backups: the action {@code DescribeBackups}.
     *
     * @param instance the instance
     * @return its backups, the newest first, by the time they ended
     * @throws io.cdsbackup.error.ResourceNotFoundException if there is no such instance
     * @throws io.cdsbackup.error.CredentialsRefusedException if the service refuses the credentials
     * @throws io.cdsbackup.error.NetworkException if the service cannot be reached, retries spent
     * @throws io.cdsbackup.error.BadAnswerException if it does not answer in its own form, retries spent
     */
    public List<Backup> listBackups(InstanceUuid instance) {
        requireOpen();
        return api.describeBackups(instance);
    }

    /**
     * Asks for a backup and its two addresses: the action {@code DownloadBackup}. The addresses are presigned: whoever has one
     * has the backup, until it expires.
     *
     * @param instance the instance
     * @param backup the backup
     * @return the backup, and at least one address
     * @throws io.cdsbackup.error.ResourceNotFoundException if there is no such instance or backup
     * @throws io.cdsbackup.error.BackupUnfinishedException if the backup has no file yet
     * @throws io.cdsbackup.error.CredentialsRefusedException if the service refuses the credentials
     * @throws io.cdsbackup.error.NetworkException if the service cannot be reached, retries spent
     * @throws io.cdsbackup.error.BadAnswerException if it does not answer in its own form, retries spent
     * @throws io.cdsbackup.error.AddressRefusedException if an address is of a form that no backup's has
     */
    public BackupDownload requestDownload(InstanceUuid instance, BackupId backup) {
        requireOpen();
        return AddressForm.checked(api.downloadBackup(instance, backup));
    }

    /**
     * Downloads a backup with the options that the client was built with: {@link DownloadOptions#defaults()}, unless
     * {@link BackupClientBuilder#downloadOptions(DownloadOptions)} was given others.
     *
     * @param instance the instance
     * @param backup the backup
     * @param target where the file shall stand
     * @return the file, whole and verified
     * @see #download(InstanceUuid, BackupId, DownloadTarget, DownloadOptions, DownloadListener)
     */
    public DownloadedBackup download(InstanceUuid instance, BackupId backup, DownloadTarget target) {
        return download(instance, backup, target, downloadOptions, DownloadListener.NONE);
    }

    /**
     * Downloads a backup. The file has its final name only when it is whole and verified, with a manifest beside it; if the
     * very backup is there already, nothing is fetched.
     *
     * @param instance the instance
     * @param backup the backup
     * @param target where the file shall stand
     * @param options how to fetch it
     * @param listener is told how it goes
     * @return the file, whole and verified
     * @throws io.cdsbackup.error.ServiceException if the service refuses, such as for a backup that is not there or not
     *     finished
     * @throws io.cdsbackup.error.CredentialsException if the service or the file store refuses the credentials
     * @throws io.cdsbackup.error.NetworkException if the network fails, retries spent
     * @throws io.cdsbackup.error.BadAnswerException if what comes is no answer, or not the file
     * @throws io.cdsbackup.error.IntegrityException if the file's size is not the one announced, or a file that is
     *     there already was to be rechecked and does not hold
     * @throws io.cdsbackup.error.StorageException if the disk is full, fails, or has something else under the name
     * @throws io.cdsbackup.error.RefusedException if a safety rule forbids an address or a file
     * @throws io.cdsbackup.error.StoppedException if the thread was interrupted, or the client was closed meanwhile; what came
     *     is kept for the next run
     */
    public DownloadedBackup download(
            InstanceUuid instance,
            BackupId backup,
            DownloadTarget target,
            DownloadOptions options,
            DownloadListener listener) {
        requireOpen();
        String given = target.fileName();
        StoreTarget place = new StoreTarget(
                target.directory(),
                given == null ? TargetName.of(instance, backup) : given,
                target.overwrite(),
                target.lock());
        StoredBackup stored = lifetime.download(() -> downloads.download(instance, backup, place, options, listener));
        return new DownloadedBackup(stored.file(), stored.manifestFile(), stored.report());
    }

    /**
     * Lists the instances that the key can see: the action {@code DescribeDBInstances}.
     *
     * @return the instances, by name
     * @throws io.cdsbackup.error.CredentialsRefusedException if the service refuses the credentials
     * @throws io.cdsbackup.error.NetworkException if the service cannot be reached, retries spent
     * @throws io.cdsbackup.error.BadAnswerException if it does not answer in its own form, retries spent
     */
    public List<DatabaseInstance> listInstances() {
        requireOpen();
        return api.describeInstances();
    }

    /**
     * Begins a backup: the action {@code CreateBackup}. The backups that there are are listed first, so that the new one can be
     * told from them. If an answer gets lost, the list is looked at before anything is asked for again; what was seen is logged.
     *
     * @param instance the instance
     * @param backup what to make
     * @return what was begun
     * @throws io.cdsbackup.error.ResourceNotFoundException if there is no such instance
     * @throws io.cdsbackup.error.ResourceInUseException if another task holds the instance
     * @throws io.cdsbackup.error.RequestRejectedException if the service does not make such a backup
     * @throws io.cdsbackup.error.OutcomeUnknownException if the answer got lost, and nothing tells whether it was begun
     * @see #findCreated(BackupCreation)
     */
    public BackupCreation createBackup(InstanceUuid instance, NewBackup backup) {
        requireOpen();
        return changes.create(instance, backup);
    }

    /**
     * Looks for a backup that was begun. Ask again now and then until it is finished.
     *
     * @param creation what was begun
     * @return the backup as it is now, or empty while the list does not show it
     */
    public Optional<Backup> findCreated(BackupCreation creation) {
        requireOpen();
        return creation.among(api.describeBackups(creation.instance()));
    }

    /**
     * Deletes a backup: the action {@code DeleteBackup}. If an answer gets lost, the list is looked at before anything is asked
     * for again; what was seen is logged.
     *
     * @param instance the instance
     * @param backup the backup
     * @return what was deleted
     * @throws io.cdsbackup.error.ResourceNotFoundException if there is no such instance or backup
     * @throws io.cdsbackup.error.ResourceInUseException if another task holds it
     * @throws io.cdsbackup.error.RequestRejectedException if the service does not delete it
     * @throws io.cdsbackup.error.OutcomeUnknownException if the answer got lost, and nothing tells whether it was deleted
     */
    public BackupDeletion deleteBackup(InstanceUuid instance, BackupId backup) {
        requireOpen();
        return changes.delete(instance, backup);
    }

    /**
     * Sets when an instance is backed up by itself: the action {@code ModifyDbBackupPolicy}. Sent once; the service shows no
     * policies, so a lost answer cannot be looked after.
     *
     * @param instance the instance
     * @param policy when
     * @throws io.cdsbackup.error.ResourceNotFoundException if there is no such instance
     * @throws io.cdsbackup.error.RequestRejectedException if the service does not take such a policy
     * @throws io.cdsbackup.error.OutcomeUnknownException if the answer got lost
     */
    public void setPolicy(InstanceUuid instance, BackupPolicy policy) {
        requireOpen();
        changes.setPolicy(instance, policy);
    }

    /**
     * The same operations as futures, on an executor of the caller's. This client stays the one to be closed.
     *
     * @param executor runs each call and each download on one of its threads; that may be a virtual one
     * @return the asynchronous client, which has no thread of its own
     */
    public AsyncBackupClient async(Executor executor) {
        return new AsyncBackupClient(this, executor);
    }

    /**
     * Ends the client in good order. Nothing new begins. Downloads that run, on whatever thread, are stopped with a
     * {@link io.cdsbackup.error.DownloadCancelledException}: what has come is kept for the next run, and their locks are
     * released. Then, after two seconds in any case, the transports that this client made are closed, calls in flight included;
     * a call that waits for its next attempt ends with that. If there are listeners, up to a second more passes until they are
     * told what has happened. From inside a download, such as by its listener, that one is not waited for. An interrupt ends the
     * waiting and its flag is kept. A second call does nothing but wait for downloads that still run.
     */
    @Override
    public void close() {
        lifetime.end(() -> {
            // The events last: what ends here is told as well.
            try (events;
                    transport) {
                downloadTransport.close();
            }
        });
    }

    private void requireOpen() {
        lifetime.requireOpen();
    }
}
