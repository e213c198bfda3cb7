package io.cdsbackup.internal.download;

import io.cdsbackup.domain.ActionName;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.DownloadReport;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.internal.api.BackupApi;
import io.cdsbackup.internal.events.CallEvents;
import io.cdsbackup.internal.parts.CheckpointJson;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import java.time.Instant;

/** Downloads, one after the other or side by side. Safe for use by several threads. */
public final class Downloads {

    private final DownloadSettings settings;
    private final Presence presence;
    private final SharedParts shared;

    /**
     * Downloads by these settings.
     *
     * @param api says where backups are
     * @param settings what downloads are made with
     */
    public Downloads(BackupApi api, DownloadSettings settings) {
        this.settings = settings;
        this.shared = new SharedParts(
                api,
                settings,
                new AddressChoice(settings.endpoint(), settings.policy(), settings.probe()),
                new ManifestJson(settings.codec()),
                new CheckpointJson(settings.codec()),
                new RateLimit(settings.bytesPerSecond(), settings.timing().ticker()),
                new ConnectionLimit(settings.connections()));
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
        CallEvents events = settings.events().call(ActionName.DOWNLOAD, instance, backup);
        Transferred transferred = new Transferred();
        Effort effort = new Effort(events);
        return events.moving(
                () -> new Gauge(transferred, effort, settings.timing().ticker())::look,
                transferred::fetched,
                () -> download(instance, backup, target, options, outside, transferred, effort));
    }

    private StoredBackup download(
            InstanceUuid instance,
            BackupId backup,
            StoreTarget target,
            DownloadOptions options,
            DownloadListener outside,
            Transferred transferred,
            Effort effort) {
        Instant startedAt = settings.timing().now();
        long startedNanos = settings.timing().ticker().nanos();
        Gauge gauge = new Gauge(transferred, effort, settings.timing().ticker());
        try (Announcer listener = Announcer.start(outside, gauge::now);
                StoreSession session = settings.store().open(target)) {
            BackupManifest manifest = presence.find(session, target, instance, backup);
            if (manifest != null && options.recheck()) {
                presence.recheck(session, manifest, listener);
            }
            DownloadReport report = manifest != null
                    ? new DownloadReport(
                            manifest, true, 0, 0, 0, 0, 0, settings.timing().since(startedNanos))
                    : new OneDownload(shared, session, instance, backup, options, listener, transferred, effort)
                            .run(startedAt, startedNanos);
            listener.phase(DownloadPhase.DONE);
            return new StoredBackup(session.file(), session.manifestFile(), report);
        }
    }
}
