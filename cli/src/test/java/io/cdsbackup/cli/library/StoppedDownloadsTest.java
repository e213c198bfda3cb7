package io.cdsbackup.cli.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.AsyncBackupClient;
import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadHandle;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadProgress;
import io.cdsbackup.port.Environment;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.OpenConnection;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cancel, or the client's end, reaches the socket, and what came is gone on with. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT) // Each waits for a silent socket to be given up.
class StoppedDownloadsTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final InstanceUuid INSTANCE = InstanceUuid.of("i1");
    private static final BackupId BACKUP = BackupId.of("b1");
    private static final int PART = 64 * 1024;

    @TempDir
    Path folder;

    private final byte[] content = new byte[64 * PART];
    private final CountDownLatch manyParts = new CountDownLatch(1);
    private final ExecutorService pool = Executors.newFixedThreadPool(1);
    private final SandboxCloud cloud = cloud();

    private SandboxCloud cloud() {
        new Random(1).nextBytes(content);
        return SandboxCloud.builder()
                .backup(SandboxBackup.builder(INSTANCE, BACKUP).content(content).build())
                .start();
    }

    @AfterEach
    void endAll() {
        pool.shutdownNow();
        cloud.close();
    }

    private BackupClient client(String transport) {
        return BackupClient.builder()
                .environment(Environment.of(Map.of()))
                .endpoint(cloud.endpoint())
                .credentials(cloud.credentials())
                .transport(transport)
                .build();
    }

    private DownloadOptions options(int connections) {
        // Feign's default client frees a silent socket when this is over, and no sooner.
        return DownloadOptions.defaults()
                .withPartSize(PART)
                .withConnections(connections)
                .withStallTimeout(Duration.ofSeconds(5));
    }

    private DownloadTarget target() {
        return DownloadTarget.file(folder.resolve("backup"));
    }

    private DownloadListener untilManyPartsAreThere() {
        return new DownloadListener() {
            @Override
            public void progress(DownloadProgress now) {
                if (now.done() >= 16L * PART) {
                    manyParts.countDown();
                }
            }
        };
    }

    /** Some parts come, and nothing more, over however many connections. */
    private void theFileStoreFallsSilent(int connections) {
        if (connections == 1) {
            cloud.faultOnFiles(Fault.stall(20L * PART)).always();
        } else {
            cloud.faultOnFiles(Fault.silence()).after(20).always();
        }
    }

    private void assertThatNothingIsInFlight() throws InterruptedException {
        assertThat(cloud.awaitNoConnections(OpenConnection::inFlight, LIMIT))
                .as(cloud.openConnections().toString())
                .isTrue();
    }

    /** Before Java 21 an HTTP client ends when nothing refers to it, and only the garbage collector knows. */
    private void assertThatNothingIsConnected() throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        boolean none = false;
        while (!none && System.nanoTime() - end < 0) {
            System.gc();
            none = cloud.awaitNoConnections(any -> true, Duration.ofMillis(100));
        }
        assertThat(none).as(cloud.openConnections().toString()).isTrue();
    }

    private void assertThatTheRestComes(BackupClient client) {
        cloud.clearFaults();
        DownloadedBackup whole = client.download(INSTANCE, BACKUP, target(), options(2), DownloadListener.NONE);
        assertThat(whole.report().resumedBytes()).isGreaterThanOrEqualTo(10L * PART);
        assertThat(whole.report().downloadedBytes()).isLessThan(content.length);
        assertThat(folder.resolve("backup")).hasBinaryContent(content);
    }

    private void assertThatACancelledDownloadIsGoneOnWith(String transport, int connections, ExecutorService executor)
            throws Exception {
        theFileStoreFallsSilent(connections);
        try (BackupClient client = client(transport)) {
            AsyncBackupClient async = client.async(executor);
            DownloadHandle download =
                    async.download(INSTANCE, BACKUP, target(), options(connections), untilManyPartsAreThere());
            assertThat(manyParts.await(60, TimeUnit.SECONDS)).isTrue();

            assertThat(download.cancel()).isTrue();

            assertThat(download.awaitStopped(LIMIT)).isTrue();
            assertThatNothingIsInFlight();
            assertThatTheRestComes(client);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void a_call_that_is_cancelled_frees_its_thread(String transport) throws Exception {
        cloud.faultOnApi(Fault.silence());
        try (BackupClient client = client(transport)) {
            CompletableFuture<?> call = client.async(pool).listBackups(INSTANCE);
            assertThat(cloud.awaitExchanges(1, LIMIT)).isTrue();

            call.cancel(true);

            // By the one thread that the pool has.
            assertThat(client.async(pool).listBackups(INSTANCE).get(20, TimeUnit.SECONDS))
                    .hasSize(1);
        }
    }

    @Test
    void a_call_that_is_cancelled_frees_its_socket() throws Exception {
        cloud.faultOnApi(Fault.silence());
        try (BackupClient client = client("jdk")) {
            CompletableFuture<?> call = client.async(pool).listBackups(INSTANCE);
            assertThat(cloud.awaitExchanges(1, LIMIT)).isTrue();

            call.cancel(true);

            assertThatNothingIsInFlight();
        }
    }

    @ParameterizedTest
    @CsvSource({"jdk, 1", "jdk, 4", "feign, 1", "feign, 4"})
    void a_download_that_is_cancelled_frees_its_sockets_and_is_gone_on_with(String transport, int connections)
            throws Exception {
        assertThatACancelledDownloadIsGoneOnWith(transport, connections, pool);
    }

    @ParameterizedTest
    @CsvSource({"jdk, 1", "jdk, 4", "feign, 4"})
    @EnabledForJreRange(min = JRE.JAVA_21)
    void so_is_one_on_a_virtual_thread(String transport, int connections) throws Exception {
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try {
            assertThatACancelledDownloadIsGoneOnWith(transport, connections, virtual);
        } finally {
            virtual.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"jdk, 1", "jdk, 4", "feign, 1", "feign, 4"})
    void a_client_that_is_closed_stops_its_downloads_and_the_next_goes_on_with_them(String transport, int connections)
            throws Exception {
        theFileStoreFallsSilent(connections);
        AtomicBoolean flag = new AtomicBoolean(true);
        CompletableFuture<DownloadedBackup> download;
        try (BackupClient client = client(transport)) {
            download = CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return client.download(
                                    INSTANCE, BACKUP, target(), options(connections), untilManyPartsAreThere());
                        } finally {
                            flag.set(Thread.currentThread().isInterrupted());
                        }
                    },
                    task -> new Thread(task, "caller").start());
            assertThat(manyParts.await(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(folder.toFile().list()).contains("backup.part", "backup.part.json");
        assertThatThrownBy(() -> download.get(60, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(DownloadCancelledException.class)
                .hasMessage("The client was closed while the backup was on its way");
        assertThat(flag).isFalse();
        assertThatNothingIsConnected();
        try (BackupClient next = client(transport)) {
            assertThatTheRestComes(next);
        }
    }
}
