package io.cdsbackup.sandbox;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Network;
import io.cdsbackup.error.InvalidSettingException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A cloud on this machine: the API, and the file store that its links point to, on three ports of 127.0.0.1. It checks
 * what it is asked as strictly as the vendor's pages allow, records it, and goes wrong on demand.
 *
 * <pre>{@code
 * try (SandboxCloud cloud = SandboxCloud.withSampleDatabase();
 *         BackupClient client = BackupClient.builder()
 *                 .endpoint(cloud.endpoint())
 *                 .credentials(cloud.credentials())
 *                 .build()) {
 *     client.listBackups(SampleDatabase.INSTANCE);
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. Clouds share nothing, neither ports nor records nor threads, so that any number may run
 * side by side. All their threads are daemons. What clients have open tells {@link #openConnections()}; the JUnit extension in
 * the test kit fails a test by it.
 */
public final class SandboxCloud implements AutoCloseable {

    private final Catalogue catalogue;
    private final Journal journal = new Journal();
    private final FaultQueue apiFaults = new FaultQueue();
    private final FaultQueue fileFaults = new FaultQueue();
    private final Map<Door, DoorServer> doors = new EnumMap<>(Door.class);
    private final Traffic traffic = new Traffic();
    private final Creations creations;
    private final Links links;
    private final boolean relayed;
    private volatile Credentials credentials;

    SandboxCloud(SandboxCloudBuilder settings) {
        InstantSource clock = settings.clock;
        relayed = settings.relayed;
        credentials = settings.credentials;
        catalogue = new Catalogue(clock);
        settings.instances.forEach(instance -> catalogue.addInstance(instance.value()));
        settings.described.forEach(catalogue::describe);
        settings.backups.forEach(catalogue::put);
        byte[] linkKey = ByteBuffer.allocate(Long.BYTES)
                .putLong(GeneratedContent.mixed(settings.seed))
                .array();
        links = new Links(
                linkKey, settings.linkLifetime, clock, door -> server(door).address());
        BackupFields fields = new BackupFields(settings.sizeAsText);
        creations = new Creations(catalogue, settings);
        FreshIds ids = new FreshIds(settings.seed);
        List<Action> actions = List.of(
                new DescribeBackups(catalogue, creations, fields),
                new DownloadBackup(catalogue, creations, fields, links),
                new CreateBackup(catalogue, creations, ids),
                new DeleteBackup(catalogue, ids),
                new ModifyDbBackupPolicy(catalogue),
                new DescribeDbInstances(catalogue));
        Service api = new ApiService(new SignatureCheck(() -> credentials, clock), actions, apiFaults, journal);
        Service files = new FileService(catalogue, links, fileFaults, journal);
        try {
            for (Door door : Door.values()) {
                doors.put(door, new DoorServer(door, door == Door.API ? settings.port : 0, relayed, traffic));
            }
        } catch (InvalidSettingException taken) {
            close();
            throw taken;
        }
        doors.forEach((door, server) -> server.start(door == Door.API ? api : files, journal, clock));
    }

    /**
     * Describes a cloud, empty at first.
     *
     * @return the description
     */
    public static SandboxCloudBuilder builder() {
        return new SandboxCloudBuilder();
    }

    /**
     * Starts a cloud that has the {@link SampleDatabase}'s backups.
     *
     * @return the cloud, running
     * @throws InvalidSettingException if no port can be had
     */
    public static SandboxCloud withSampleDatabase() {
        return builder().sampleDatabase().start();
    }

    /**
     * The base address of the API.
     *
     * @return such as {@code http://127.0.0.1:40123/mysql}
     */
    public Endpoint endpoint() {
        return Endpoint.of(server(Door.API).address() + ApiService.BASE_PATH);
    }

    /**
     * The credentials that are valid now.
     *
     * @return the credentials
     */
    public Credentials credentials() {
        return credentials;
    }

    /**
     * Makes other credentials the valid ones. Links that were given out stay good.
     *
     * @param next the credentials
     */
    public void replaceCredentials(Credentials next) {
        credentials = next;
    }

    /**
     * The instances that there are.
     *
     * @return their ids, in the order in which they were added
     */
    public List<InstanceUuid> instances() {
        return catalogue.instances().stream().map(InstanceUuid::of).toList();
    }

    /**
     * The backups of an instance.
     *
     * @param instance the instance
     * @return its backups, in the order in which they were added; none if there is no such instance
     */
    public List<SandboxBackup> backups(InstanceUuid instance) {
        creations.settle();
        return catalogue.backups(instance.value());
    }

    /**
     * When an instance is backed up by itself.
     *
     * @param instance the instance
     * @return the policy that was set last, or empty if none was
     */
    public Optional<BackupPolicy> policy(InstanceUuid instance) {
        return catalogue.policy(instance.value());
    }

    /**
     * Adds a backup, and its instance if that is new; or puts it in the place of the one with its id, which gives its
     * file another {@code ETag}.
     *
     * @param backup the backup
     */
    public void put(SandboxBackup backup) {
        catalogue.put(backup);
    }

    /**
     * Takes a backup away, as its retention would.
     *
     * @param instance its instance
     * @param id the backup
     * @return true if it was there
     */
    public boolean remove(InstanceUuid instance, BackupId id) {
        return catalogue.remove(instance.value(), id.value());
    }

    /**
     * A fresh link to a backup's file, as DownloadBackup gives one.
     *
     * @param instance its instance
     * @param id the backup
     * @param network the network whose link it is
     * @return the link
     * @throws IllegalArgumentException if there is no such backup
     */
    public DownloadAddress link(InstanceUuid instance, BackupId id, Network network) {
        StoredBackup stored = catalogue
                .find(instance.value(), id.value())
                .orElseThrow(() -> new IllegalArgumentException("The sandbox has no backup " + id + " of " + instance));
        Door door = network == Network.PUBLIC ? Door.PUBLIC : Door.INTRANET;
        return DownloadAddress.of(links.issue(door, stored.key()));
    }

    /** Has all links expire that were given out so far. */
    public void expireLinks() {
        links.expireAll();
    }

    /**
     * Places a fault on the next API request whose signature is right. If that asks for a change, a fault in the place of an
     * answer (a {@link CannedAnswer}, a drop, silence or garbage) comes before the change was made, unless it is placed
     * {@link PlacedFault#afterChange()}; any other spoils the answer to a change that was made.
     *
     * @param fault what goes wrong
     * @return the placed fault, to say how often and to which action it happens
     * @throws IllegalStateException if the fault needs the relay and the cloud has none
     */
    public PlacedFault faultOnApi(ApiFault fault) {
        checkPossible(fault);
        return apiFaults.place(fault);
    }

    /**
     * Places a fault on the next request for a file whose link is good.
     *
     * @param fault what goes wrong
     * @return the placed fault, to say how often and at which door it happens
     * @throws IllegalStateException if the fault needs the relay and the cloud has none
     */
    public PlacedFault faultOnFiles(FileFault fault) {
        checkPossible(fault);
        return fileFaults.place(fault);
    }

    private void checkPossible(Fault fault) {
        if (!relayed
                && (fault instanceof LineFault.Reset
                        || fault instanceof LineFault.Garbage
                        || fault instanceof LineFault.NoLength)) {
            throw new IllegalStateException(
                    fault.getClass().getSimpleName() + " needs the relay: build the cloud without withoutRelay()");
        }
    }

    /** Calls off all faults that have not happened yet. */
    public void clearFaults() {
        apiFaults.clear();
        fileFaults.clear();
    }

    /**
     * All that was asked and answered, oldest first: the newest 20,000 exchanges, those in flight included.
     *
     * @return the exchanges
     */
    public List<RecordedExchange> exchanges() {
        return journal.exchanges();
    }

    /**
     * What came in by one door, oldest first.
     *
     * @param door the door
     * @return the exchanges
     */
    public List<RecordedExchange> exchanges(Door door) {
        return journal.exchanges().stream()
                .filter(exchange -> exchange.door() == door)
                .toList();
    }

    /**
     * Waits until so many exchanges have begun, answered or not.
     *
     * @param count how many, counted since the start or since the records were cleared
     * @param limit how long at most
     * @return true if there are so many
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean awaitExchanges(int count, Duration limit) throws InterruptedException {
        return journal.awaitExchanges(count, limit);
    }

    /**
     * The requests that there was nothing for. A test that has any asked for the wrong thing.
     *
     * @return the requests, oldest first
     */
    public List<UnmatchedRequest> unmatched() {
        return journal.unmatched();
    }

    /** Forgets the exchanges and the unmatched requests. */
    public void clearRecords() {
        journal.clear();
    }

    /**
     * Closes one door: connections are cut, and new ones refused, as when a network cannot be reached.
     *
     * @param door the door
     */
    public void close(Door door) {
        server(door).close();
    }

    /**
     * How many connections clients hold open at a door.
     *
     * @param door the door
     * @return 0 or more; always 0 in a cloud without the relay
     */
    public int openConnections(Door door) {
        return server(door).openConnections();
    }

    /**
     * Waits until no client is connected at a door: a client that was closed, or gave up, must come to that.
     *
     * @param door the door
     * @param limit how long at most
     * @return true if none is; always true in a cloud without the relay
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean awaitNoConnections(Door door, Duration limit) throws InterruptedException {
        return server(door).awaitNoConnections(limit);
    }

    /**
     * The connections that clients hold open, at all doors, idle or with a request in flight. A client that was closed holds
     * none; which of them is whose, {@link OpenConnection#carried} tells.
     *
     * @return the connections, sorted by door and number; always none in a cloud without the relay
     */
    public List<OpenConnection> openConnections() {
        return traffic.open();
    }

    /**
     * Waits until there is no open connection of a kind, such as those with a request in flight:
     * {@code awaitNoConnections(OpenConnection::inFlight, limit)}.
     *
     * @param like tells the kind; called often, and while the traffic stands still for it
     * @param limit how long at most
     * @return true if there is none; always true in a cloud without the relay
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean awaitNoConnections(Predicate<OpenConnection> like, Duration limit) throws InterruptedException {
        return traffic.awaitNone(like, limit);
    }

    /**
     * Waits until all threads have ended that the cloud started. Those of a closed one end by themselves.
     *
     * @param limit how long at most
     * @return true if none is left
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean awaitThreadsEnded(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        boolean ended = true;
        for (DoorServer server : doors.values()) {
            ended &= server.awaitThreadsEnded(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        return ended;
    }

    private DoorServer server(Door door) {
        DoorServer server = doors.get(door);
        if (server == null) {
            throw new IllegalStateException("The sandbox has no door " + door);
        }
        return server;
    }

    /** Ends everything: ports, connections, and the faults that hold one up. */
    @Override
    public void close() {
        doors.values().forEach(DoorServer::close);
    }

    /** Shows where it is, and no credentials. */
    @Override
    public String toString() {
        return "SandboxCloud[" + endpoint() + "]";
    }
}
