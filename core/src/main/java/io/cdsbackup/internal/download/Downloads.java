package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.DownloadReport;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.SizeMismatchException;
import io.cdsbackup.internal.api.BackupApi;
import io.cdsbackup.internal.retry.RetrySchedule;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import java.time.Instant;

/** Downloads, one after the other or side by side. Safe for use by several threads. */
public final class Downloads {

    private final BackupApi api;
    private final DownloadSettings settings;
    private final AddressChoice choice;
    private final ManifestJson manifests;
    private final Presence presence;

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
        this.presence = new Presence(new ManifestReader(settings.codec()));
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
            DownloadReport report = manifest != null
                    ? new DownloadReport(
                            manifest, true, 0, 0, 0, 0, 0, settings.timing().since(startedNanos))
                    : fetched(session, instance, backup, options, listener, startedAt, startedNanos);
            listener.phase(DownloadPhase.DONE);
            return new StoredBackup(session.file(), session.manifestFile(), report);
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
        listener.phase(DownloadPhase.REQUESTING);
        Links links = Links.request(api, choice, options, instance, backup);
        listener.phase(DownloadPhase.TRANSFERRING);
        SizeExpectation expected = new SizeExpectation(links.download().backup().size(), options.sizeCheck(), listener);
        Arrival arrival = new Arrival(session, expected, listener);
        FileFetch fetch = new FileFetch(settings.transport(), settings.policy(), settings.endpoint(), options);
        RetrySchedule schedule = new RetrySchedule(settings.retries(), settings.timing());
        Transfer transfer = new Transfer(fetch, links, arrival, schedule, settings.timing(), listener);
        try {
            transfer.run();
        } catch (SizeMismatchException wrong) {
            if (arrival.received() > 0) {
                listener.warning("What came was set aside as " + session.setAside());
            }
            throw wrong;
        }
        listener.phase(DownloadPhase.VERIFYING);
        BackupManifest manifest = manifest(links, arrival, startedAt);
        listener.phase(DownloadPhase.PUBLISHING);
        session.publish(manifests.write(manifest));
        return new DownloadReport(
                manifest,
                false,
                0,
                arrival.received(),
                fetch.requests(),
                transfer.retries(),
                links.refreshes(),
                settings.timing().since(startedNanos));
    }

    private BackupManifest manifest(Links links, Arrival arrival, Instant startedAt) {
        BackupDownload download = links.download();
        ChosenAddress used = links.current();
        return new BackupManifest(
                download.backup(),
                arrival.size(),
                arrival.sha256OfAll(),
                arrival.format(),
                used.network(),
                used.integrity(),
                used.address().host(),
                startedAt,
                settings.timing().now(),
                settings.toolVersion());
    }
}
