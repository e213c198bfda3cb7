package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.domain.Network;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the extension does about things that a test leaves open. */
@Timeout(120)
class SandboxLeaksTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    /** What the tests that leak leave to be closed here. */
    private static final Queue<AutoCloseable> LEFT = new ConcurrentLinkedQueue<>();

    private static SandboxExtension sandboxExtension() {
        return SandboxExtension.withSampleDatabase().grace(SHORT);
    }

    private static BackupClientBuilder complete(BackupClientBuilder builder) {
        return builder.jsonCodec(new TestJson()).backupStore(InMemoryStore.create());
    }

    private static void use(BackupClient client) {
        assertThat(client.listBackups(SampleDatabase.INSTANCE)).hasSize(2);
    }

    @AfterEach
    void closeWhatIsLeft() throws Exception {
        for (AutoCloseable left = LEFT.poll(); left != null; left = LEFT.poll()) {
            left.close();
        }
    }

    @Test
    void a_test_that_closes_its_client_passes() {
        TestRun run = TestRun.of(Clean.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).containsExactly("closesItByTry", "hasItClosedAfterwards", "hasItClosedByItsField");
    }

    static class Clean {
        @RegisterExtension
        final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

        private final List<BackupClient> clients = new ArrayList<>();

        @AutoClose
        private BackupClient field;

        @Test
        void closesItByTry() {
            try (BackupClient client = complete(sandbox.clientBuilder()).build()) {
                use(client);
            }
        }

        @Test
        void hasItClosedAfterwards() {
            BackupClient client = complete(sandbox.clientBuilder()).build();
            clients.add(client);
            use(client);
        }

        @Test
        void hasItClosedByItsField() {
            field = complete(sandbox.clientBuilder()).build();
            use(field);
        }

        @AfterEach
        void close() {
            clients.forEach(BackupClient::close);
        }
    }

    @Test
    void a_client_that_is_not_closed_fails_the_test_and_the_message_says_where_it_was_made() {
        TestRun run = TestRun.of(LeaksClients.class);

        assertThat(run.failed()).containsExactly("leaksThem");
        assertThat(run.failures()).hasSize(1);
        assertThat(run.failures().get(0))
                .startsWith("Left open, of the sandbox (2):\n  - BackupClient made at " + LeaksClients.class.getName()
                        + ".leaksThem(SandboxLeaksTest.java:")
                .contains(", not closed, with 1 open connections and 0 requests in flight: close the BackupClient"
                        + " before the test ends\n")
                .contains(", not closed, with 0 open connections and 0 requests in flight: ")
                .endsWith("allowed by SandboxExtension.pooledClients()");
    }

    static class LeaksClients {
        @RegisterExtension
        final SandboxExtension sandbox = sandboxExtension();

        @Test
        void leaksThem() {
            BackupClient used = complete(sandbox.clientBuilder()).build();
            LEFT.add(used);
            use(used);
            LEFT.add(complete(sandbox.clientBuilder()).build());
        }
    }

    @Test
    void a_client_still_in_a_call_is_reported_with_the_thread() {
        TestRun run = TestRun.of(LeavesACall.class);

        assertThat(run.failures()).hasSize(1);
        assertThat(run.failures().get(0))
                .contains("API connection ")
                .contains(", with GET /mysql/ in flight: read the answer to its end, or close the client or its stream")
                .contains(", in a call on the threads [left-behind]: close the BackupClient");
    }

    static class LeavesACall {
        @RegisterExtension
        final SandboxExtension sandbox = sandboxExtension();

        @Test
        void leavesIt(SandboxCloud cloud) throws InterruptedException {
            leaveACall(sandbox, cloud);
        }
    }

    private static void leaveACall(SandboxExtension sandbox, SandboxCloud cloud) throws InterruptedException {
        cloud.faultOnApi(Fault.silence());
        BackupClient client = complete(sandbox.clientBuilder()).build();
        LEFT.add(client);
        callBeside(client);
        assertThat(cloud.awaitExchanges(1, Duration.ofSeconds(60))).isTrue();
    }

    private static Thread callBeside(BackupClient client) {
        Thread thread = new Thread(
                () -> assertThatThrownBy(() -> client.listBackups(SampleDatabase.INSTANCE))
                        .isInstanceOf(BackupException.class),
                "left-behind");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Test
    void a_stream_of_a_download_that_is_not_closed_fails_the_test() {
        TestRun run = TestRun.of(LeaksAStream.class);

        assertThat(run.failures()).hasSize(1);
        assertThat(run.failures().get(0))
                .startsWith("Left open, of the sandbox (1):\n  - PUBLIC connection ")
                .contains(" in flight: read the answer to its end, or close the client or its stream\n")
                .doesNotContain("Signature");
    }

    static class LeaksAStream {
        @RegisterExtension
        final SandboxExtension sandbox = sandboxExtension();

        @Test
        void leaksIt(SandboxCloud cloud) throws IOException {
            cloud.put(SandboxBackup.builder("i-big", "b-big")
                    .generated(1L << 30, 1)
                    .build());
            SandboxBackup big = SandboxBackup.builder("i-big", "b-big").build();
            URI link = cloud.link(big.instance(), big.id(), Network.PUBLIC).uri();
            URLConnection connection = link.toURL().openConnection();
            InputStream stream = connection.getInputStream();
            LEFT.add(stream);
            assertThat(stream.read()).isNotNegative();
        }
    }

    @Test
    void any_connection_left_open_fails_the_test_unless_pooled_clients_are_allowed() {
        assertThat(TestRun.of(LeaksASocket.class).failures().toString())
                .startsWith("[Left open, of the sandbox (1):\n  - API connection ")
                .contains(", idle: close the client that holds it");

        assertThat(TestRun.of(KeepsASocket.class).failures()).isEmpty();
    }

    static class LeaksASocket {
        @RegisterExtension
        final SandboxExtension sandbox = sandboxExtension();

        @Test
        void leaksIt(SandboxCloud cloud) throws IOException, InterruptedException {
            connect(cloud);
        }
    }

    static class KeepsASocket {
        @RegisterExtension
        final SandboxExtension sandbox = sandboxExtension().pooledClients();

        @Test
        void keepsIt(SandboxCloud cloud) throws IOException, InterruptedException {
            connect(cloud);
            LEFT.add(complete(sandbox.clientBuilder()).build());
        }
    }

    private static void connect(SandboxCloud cloud) throws IOException {
        URI base = cloud.endpoint().base();
        Socket socket = new Socket(base.getHost(), base.getPort());
        LEFT.add(socket);
        // Asked and answered, so that the cloud has seen the connection.
        socket.getOutputStream()
                .write("HEAD /mysql/ HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isNotNegative();
        cloud.clearRecords();
    }

    @Test
    void a_request_in_flight_fails_a_test_also_where_pooled_clients_are_allowed_and_only_that_test() {
        TestRun run = TestRun.of(LeavesARequest.class);

        assertThat(run.failed()).containsExactly("leavesIt");
        assertThat(run.passed()).containsExactly("isNotToBlame");
        assertThat(run.failures().get(0)).contains(", with GET /mysql/ in flight");
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class LeavesARequest {
        @RegisterExtension
        static final SandboxExtension sandbox = sandboxExtension().pooledClients();

        @Test
        @Order(1)
        void leavesIt(SandboxCloud cloud) throws InterruptedException {
            leaveACall(sandbox, cloud);
        }

        @Test
        @Order(2)
        void isNotToBlame(SandboxCloud cloud) {
            assertThat(cloud.openConnections()).anyMatch(connection -> connection.inFlight());
        }
    }

    @Test
    void a_thread_that_a_closed_clients_transport_leaves_running_fails_the_test() {
        TestRun run = TestRun.of(LeaksAThread.class);

        assertThat(run.failures()).hasSize(1);
        assertThat(run.failures().get(0)).startsWith("""
                        Left open, of the sandbox (1):
                          - thread cds-backup-left, of a client that is closed: end it in the transport's close()""");
    }

    static class LeaksAThread {
        @RegisterExtension
        final SandboxExtension sandbox = sandboxExtension();

        @Test
        void leaksIt() {
            ScriptedTransport fake = InMemoryTransport.scripted();
            fake.onAction("DescribeBackups").succeed(new JsonArray(List.of()));
            try (BackupClient client = complete(sandbox.clientBuilder())
                    .transport(new ThreadLeaver(fake))
                    .build()) {
                client.listBackups(SampleDatabase.INSTANCE);
            }
        }
    }

    /** Starts a thread for an exchange, and never ends it. */
    private record ThreadLeaver(TransportProvider provider) implements TransportProvider {
        @Override
        public String name() {
            return "leaver";
        }

        @Override
        public Transport transport(TransportSettings settings) {
            Transport transport = provider.transport(settings);
            return new Transport() {
                @Override
                public TransportResponse exchange(TransportRequest request) {
                    CountDownLatch end = new CountDownLatch(1);
                    Thread thread = new Thread(
                            () -> {
                                try {
                                    end.await();
                                } catch (InterruptedException ended) {
                                    Thread.currentThread().interrupt();
                                }
                            },
                            "cds-backup-left");
                    thread.setDaemon(true);
                    thread.start();
                    LEFT.add(end::countDown);
                    return transport.exchange(request);
                }

                @Override
                public void close() {
                    transport.close();
                }
            };
        }

        @Override
        public DownloadTransport downloads(TransportSettings settings) {
            return provider.downloads(settings);
        }
    }

    @Test
    void a_test_that_fails_by_itself_keeps_its_failure_and_the_leak_goes_with_it() {
        TestRun run = TestRun.of(FailsAndLeaks.class);

        assertThat(run.failures()).hasSize(2).first().isEqualTo("its own failure");
        assertThat(run.failures().get(1)).startsWith("Left open, of the sandbox (1):\n  - BackupClient made at ");
    }

    static class FailsAndLeaks {
        @RegisterExtension
        final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

        @Test
        void fails() {
            LEFT.add(complete(sandbox.clientBuilder()).build());
            throw new AssertionError("its own failure");
        }
    }

    @Test
    void a_client_of_the_class_may_stay_open_from_test_to_test_but_not_longer() {
        assertThat(TestRun.of(OneClient.class).failures()).isEmpty();

        TestRun run = TestRun.of(OneClientTooLong.class);
        assertThat(run.passed()).containsExactly("first", "second");
        assertThat(run.failed()).containsExactly("SandboxLeaksTest$OneClientTooLong");
        assertThat(run.failures()).hasSize(1).first().asString().contains("OneClientTooLong.client(");
    }

    static class OneClient {
        @RegisterExtension
        static final SandboxExtension sandbox = sandboxExtension();

        private static BackupClient client;

        @BeforeAll
        static void open() {
            client = complete(sandbox.clientBuilder()).build();
        }

        @Test
        void first() {
            use(client);
        }

        @Test
        void second() {
            use(client);
        }

        @AfterAll
        static void close() {
            client.close();
        }
    }

    static class OneClientTooLong {
        @RegisterExtension
        static final SandboxExtension sandbox = sandboxExtension();

        private static BackupClient client;

        private static synchronized BackupClient client() {
            if (client == null) {
                client = complete(sandbox.clientBuilder()).build();
                LEFT.add(client);
            }
            return client;
        }

        @Test
        void first() {
            use(client());
        }

        @Test
        void second() {
            use(client());
        }
    }

    @Test
    void a_test_is_not_blamed_for_what_another_beside_it_has_open() {
        Beside.ended = new CountDownLatch(1);
        TestRun run = TestRun.of(
                List.of(Beside.class),
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"),
                finished -> {
                    if (finished.startsWith("endsFirst")) {
                        Beside.ended.countDown();
                    }
                });

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).containsExactly("endsFirst", "isInACallAllTheTime");
    }

    static class Beside {
        private static CountDownLatch ended;
        private static final CountDownLatch BOTH = new CountDownLatch(2);

        @RegisterExtension
        final SandboxExtension sandbox = sandboxExtension();

        @Test
        void endsFirst() throws InterruptedException {
            try (BackupClient client = complete(sandbox.clientBuilder()).build()) {
                use(client);
                BOTH.countDown();
                BOTH.await();
            }
        }

        @Test
        void isInACallAllTheTime(SandboxCloud cloud) throws InterruptedException {
            Thread thread;
            cloud.faultOnApi(Fault.silence()).after(1);
            try (BackupClient client = complete(sandbox.clientBuilder()).build()) {
                use(client);
                thread = callBeside(client);
                assertThat(cloud.awaitExchanges(2, Duration.ofSeconds(60))).isTrue();
                BOTH.countDown();
                ended.await();
                assertThat(cloud.exchanges(Door.API)).hasSize(2);
            }
            thread.join();
        }
    }
}
