package io.cdsbackup.internal.download;

import io.cdsbackup.Signers;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.fake.ManualTime;
import io.cdsbackup.fake.MemoryStore;
import io.cdsbackup.fake.ScriptedDownloads;
import io.cdsbackup.fake.ScriptedTransport;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.internal.api.ApiSettings;
import io.cdsbackup.internal.api.BackupApi;
import io.cdsbackup.internal.events.CallEvents;
import io.cdsbackup.internal.events.ClientEvents;
import io.cdsbackup.internal.retry.RetrySchedule;
import io.cdsbackup.port.AddressPolicy;
import io.cdsbackup.port.AddressProbe;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Downloads over a scripted service and a scripted file store into memory, with time that does not pass. */
final class DownloadFixture {

    static final InstanceUuid SERVER = InstanceUuid.of("inst-1");
    static final BackupId BACKUP = BackupId.of("b-1");
    static final String CONTENT = "-- a dump\nCREATE TABLE t (id INT);\n";
    static final Path FOLDER = Path.of("/backups");
    static final Path FILE = FOLDER.resolve("inst-1_b-1");
    static final Path MANIFEST = FOLDER.resolve("inst-1_b-1.manifest.json");
    static final Path PART = FOLDER.resolve("inst-1_b-1.part");
    static final Path BAD = FOLDER.resolve("inst-1_b-1.bad");

    final ScriptedTransport service = new ScriptedTransport();
    final ScriptedDownloads files = new ScriptedDownloads();
    final MemoryStore store = new MemoryStore();
    final ManualTime time = new ManualTime();
    final RecordingListener listener = new RecordingListener();
    final List<DownloadAddress> probed = new ArrayList<>();
    private final AtomicInteger nonces = new AtomicInteger();
    Endpoint endpoint = Endpoint.of("https://cds.example/mysql");
    RetryPolicy retries = new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofMinutes(1));
    AddressPolicy policy = new GuardedAddressPolicy(Names.PUBLIC);
    AddressProbe probe = (address, within) -> {
        probed.add(address);
        return true;
    };
    DownloadOptions options = DownloadOptions.defaults();
    final OpenCalls calls = new OpenCalls();
    final Effort effort = new Effort(CallEvents.UNHEARD);
    private final Transferred transferred = new Transferred();
    ClientEvents events = ClientEvents.unheard();
    boolean overwrite;
    int connections = 16;

    /** The service names a public address and states a size; a null size is not stated. */
    DownloadFixture link(String address, long size) {
        service.answer(200, answer("\"Status\":\"finished\",\"BackupSize\":" + size, address));
        return this;
    }

    DownloadFixture link(String address) {
        return link(address, CONTENT.length());
    }

    DownloadFixture linkWithoutSize(String address) {
        service.answer(200, answer("\"Status\":\"finished\"", address));
        return this;
    }

    static String answer(String members, String address) {
        return "{\"Code\":\"Success\",\"Data\":{" + members
                + ",\"BackupType\":\"full-backup\",\"InstanceId\":\"inst-1\"," + "\"BackupDownloadUrl\":\"" + address
                + "\"},\"Message\":\"Success.\",\"TaskId\":\"\"}";
    }

    BackupApi api() {
        return new BackupApi(new ApiSettings(
                endpoint,
                () -> Credentials.of("AKEXAMPLE", "secret-for-tests"),
                Signers.hmacSha1(),
                service,
                new TestJson(),
                () -> "nonce-" + nonces.incrementAndGet(),
                retries,
                time.timing(),
                "1.2.3",
                events));
    }

    AddressChoice choice() {
        return new AddressChoice(endpoint, policy, probe);
    }

    Links links() {
        return Links.request(api(), choice(), options, time.timing().clock(), effort, SERVER, BACKUP);
    }

    StoreTarget target() {
        return new StoreTarget(FOLDER, "inst-1_b-1", overwrite, true);
    }

    StoreSession session() {
        return store.open(target());
    }

    FileFetch fetch() {
        return new FileFetch(files, policy, endpoint, options, calls, effort);
    }

    /** How much is here, of how much. */
    String here() {
        return transferred.state().here() + "/" + transferred.state().total();
    }

    Transferred transferred() {
        return transferred;
    }

    DownloadContext context(StoreSession session, Links links) {
        return new DownloadContext(
                session,
                links,
                fetch(),
                calls,
                new ConnectionLimit(16),
                transferred,
                effort,
                options,
                retries,
                time.timing(),
                listener);
    }

    LinkedFetch linked(DownloadContext context) {
        Waits waits = new Waits(time.timing());
        return new LinkedFetch(
                context,
                new Attempts(new RetrySchedule(retries, time.timing()), transferred, waits, effort, listener),
                waits);
    }

    Downloads downloads() {
        return new Downloads(
                api(),
                new DownloadSettings(
                        endpoint,
                        files,
                        store,
                        new TestJson(),
                        policy,
                        probe,
                        retries,
                        time.timing(),
                        0,
                        connections,
                        "1.2.3",
                        events));
    }

    StoredBackup download() {
        return downloads().download(SERVER, BACKUP, target(), options, listener);
    }
}
