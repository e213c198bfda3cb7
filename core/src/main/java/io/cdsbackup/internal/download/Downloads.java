package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.DownloadReport;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.OnChange;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.RemoteChangedException;
import io.cdsbackup.internal.api.BackupApi;
import io.cdsbackup.internal.parts.CheckpointJson;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Downloads, one after the other or side by side. Safe for use by several threads. */
public final class Downloads {

    private static final int MOST_RESTARTS = 3;

    private final BackupApi api;
    private final DownloadSettings settings;
    private final AddressChoice choice;
    private final ManifestJson manifests;
    private final Presence presence;
    private final CheckpointJson checkpoints;
    private final RateLimit rate;

    /**
     * Downloads by these settings.
     *
     * @param api says where backups are
     * @param settings what downloads are made with
     */
    public Downloads(BackupApi api, DownloadSettings settings) {
        this.api = api;
        this.settings = settings;
        this.choice = new AddressChoice(settings.endpoint(), settings.policy(), settings.probe());
        this.manifests = new ManifestJson(settings.codec());
        this.checkpoints = new CheckpointJson(settings.codec());
        this.rate = new RateLimit(settings.bytesPerSecond(), settings.timing().ticker());
        this.presence =
                new Presence(new ManifestReader(settings.codec()), new FileCheck(settings.store(), settings.codec()));
    }

    /**
     * Downloads a backup.
     *
     * @param instance the instance
     * @param backup the backup
     * @param target where the file shall stand
     * @param options how to fetch it
     * @param outside is told how it goes
     * @return the file, whole and verified
     */
    public StoredBackup download(
            InstanceUuid instance,
            BackupId backup,
            StoreTarget target,
            DownloadOptions options,
            DownloadListener outside) {
        DownloadListener listener = new SafeListener(outside);
        Instant startedAt = settings.timing().now();
        long startedNanos = settings.timing().ticker().nanos();
        try (StoreSession session = settings.store().open(target)) {
            BackupManifest manifest = presence.find(session, target, instance, backup);
            if (manifest != null && options.recheck()) {
                presence.recheck(session, manifest, listener);
            }
            DownloadReport report = manifest != null
                    ? new DownloadReport(
                            manifest, true, 0, 0, 0, 0, 0, settings.timing().since(startedNanos))
                    : fetchedOrKept(session, instance, backup, options, listener, startedAt, startedNanos);
            listener.phase(DownloadPhase.DONE);
            return new StoredBackup(session.file(), session.manifestFile(), report);
        }
    }

    private DownloadReport fetchedOrKept(
            StoreSession session,
            InstanceUuid instance,
            BackupId backup,
            DownloadOptions options,
            DownloadListener listener,
            Instant startedAt,
            long startedNanos) {
        try {
            return fetched(session, instance, backup, options, listener, startedAt, startedNanos);
        } catch (BackupException failed) {
            Uninterrupted.run(() -> tellKept(session, instance, backup, listener, failed));
            throw failed;
        }
    }

    // Also what an earlier run left, if this one got nowhere.
    private void tellKept(
            StoreSession session,
            InstanceUuid instance,
            BackupId backup,
            DownloadListener listener,
            BackupException failed) {
        try {
            session.checkpoint()
                    .flatMap(checkpoints::read)
                    .filter(left -> left.isOf(instance, backup))
                    .ifPresent(left -> listener.kept(left.bytes()));
        } catch (BackupException unreadable) {
            failed.addSuppressed(unreadable);
        }
    }

    private DownloadReport fetched(
            StoreSession session,
            InstanceUuid instance,
            BackupId backup,
            DownloadOptions options,
            DownloadListener listener,
            Instant startedAt,
            long startedNanos) {
        DownloadContext context = context(session, instance, backup, options, listener);
        FileTransfer.Fetched file;
        int restarts = 0;
        while (true) {
            listener.phase(DownloadPhase.TRANSFERRING);
            try {
                file = new FileTransfer(context, checkpoints, rate).run();
                break;
            } catch (RemoteChangedException changed) {
                if (options.onChange() == OnChange.FAIL || ++restarts > MOST_RESTARTS) {
                    throw changed;
                }
                listener.warning(changed.getMessage() + "; starting over");
                session.discard();
                context = context(session, instance, backup, options, listener);
            }
        }
        listener.phase(DownloadPhase.VERIFYING);
        BackupManifest manifest = manifest(context.links(), file, startedAt);
        listener.phase(DownloadPhase.PUBLISHING);
        session.publish(manifests.write(manifest));
        return new DownloadReport(
                manifest,
                false,
                file.resumedBytes(),
                context.transferred().fetched(),
                context.fetch().requests(),
                context.retries().get(),
                context.links().refreshes(),
                settings.timing().since(startedNanos));
    }

    private DownloadContext context(
            StoreSession session,
            InstanceUuid instance,
            BackupId backup,
            DownloadOptions options,
            DownloadListener listener) {
        listener.phase(DownloadPhase.REQUESTING);
        Links links = Links.request(api, choice, options, settings.timing().clock(), instance, backup);
        OpenCalls calls = new OpenCalls();
        return new DownloadContext(
                session,
                links,
                new FileFetch(settings.transport(), settings.policy(), settings.endpoint(), options, calls),
                calls,
                new Transferred(listener),
                new AtomicInteger(),
                options,
                settings.retries(),
                settings.timing(),
                listener);
    }

    private BackupManifest manifest(Links links, FileTransfer.Fetched file, Instant startedAt) {
        BackupDownload download = links.download();
        ChosenAddress used = links.current();
        return new BackupManifest(
                download.backup(),
                file.size(),
                file.sha256(),
                file.format(),
                used.network(),
                used.integrity(),
                used.address().host(),
                startedAt,
                settings.timing().now(),
                settings.toolVersion());
    }
}
