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
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.internal.parts.Checkpoint;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.StoreSession;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One backup on its way into one target: fetched, begun anew where it has changed, published. To be run once. */
final class OneDownload {

    private static final int MOST_RESTARTS = 3;

    private final SharedParts shared;
    private final StoreSession session;
    private final InstanceUuid instance;
    private final BackupId backup;
    private final DownloadOptions options;
    private final DownloadListener listener;
    private final Transferred transferred;
    private final Effort effort;

    OneDownload(
            SharedParts shared,
            StoreSession session,
            InstanceUuid instance,
            BackupId backup,
            DownloadOptions options,
            DownloadListener listener,
            Transferred transferred,
            Effort effort) {
        this.shared = shared;
        this.session = session;
        this.instance = instance;
        this.backup = backup;
        this.options = options;
        this.listener = listener;
        this.transferred = transferred;
        this.effort = effort;
    }

    /** Brings the file. What a failure leaves for the next run is told. */
    DownloadReport run(Instant startedAt, long startedNanos) {
        try {
            DownloadContext context = context();
            FileTransfer.Fetched file = null;
            for (int restarts = 0; file == null; restarts++) {
                listener.phase(DownloadPhase.TRANSFERRING);
                try {
                    file = new FileTransfer(context, shared.checkpoints(), shared.rate()).run();
                } catch (RemoteChangedException changed) {
                    if (options.onChange() == OnChange.FAIL || restarts == MOST_RESTARTS) {
                        throw changed;
                    }
                    context = begunAnew(context, changed);
                }
            }
            return published(context, file, startedAt, startedNanos);
        } catch (BackupException failed) {
            AtomicReference<@Nullable Checkpoint> left = new AtomicReference<>();
            Uninterrupted.run(() -> left.set(kept(failed).orElse(null)));
            throw told(failed, left.get());
        }
    }

    private DownloadContext begunAnew(DownloadContext context, RemoteChangedException changed) {
        listener.warning(changed.getMessage() + "; starting over");
        session.discard();
        transferred.forget();
        return context.begunAnew(links());
    }

    private DownloadReport published(
            DownloadContext context, FileTransfer.Fetched file, Instant startedAt, long startedNanos) {
        listener.phase(DownloadPhase.VERIFYING);
        BackupManifest manifest = manifest(context.links(), file, startedAt);
        listener.phase(DownloadPhase.PUBLISHING);
        session.publish(shared.manifests().write(manifest));
        return new DownloadReport(
                manifest,
                false,
                file.resumedBytes(),
                context.transferred().fetched(),
                effort.requests(),
                effort.retries(),
                effort.linkRefreshes(),
                context.timing().since(startedNanos));
    }

    // Also what an earlier run left, if this one got nowhere.
    private Optional<Checkpoint> kept(BackupException failed) {
        try {
            return session.checkpoint().flatMap(shared.checkpoints()::read).filter(left -> left.isOf(instance, backup));
        } catch (BackupException unreadable) {
            failed.addSuppressed(unreadable);
            return Optional.empty();
        }
    }

    private BackupException told(BackupException failed, @Nullable Checkpoint left) {
        if (left == null) {
            return failed;
        }
        listener.kept(left.bytes());
        return failed instanceof ResourceNotFoundException gone ? Ended.retention(gone, left) : failed;
    }

    private Links links() {
        listener.phase(DownloadPhase.REQUESTING);
        return Links.request(
                shared.api(),
                shared.choice(),
                options,
                shared.settings().timing().clock(),
                effort,
                instance,
                backup);
    }

    private DownloadContext context() {
        DownloadSettings settings = shared.settings();
        Links links = links();
        OpenCalls calls = new OpenCalls();
        return new DownloadContext(
                session,
                links,
                new FileFetch(settings.transport(), settings.policy(), settings.endpoint(), options, calls, effort),
                calls,
                shared.connections(),
                transferred,
                effort,
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
                shared.settings().timing().now(),
                shared.settings().toolVersion());
    }
}
