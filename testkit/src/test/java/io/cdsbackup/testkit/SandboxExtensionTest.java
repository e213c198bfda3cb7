package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.Signers;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.SigningRequest;
import io.cdsbackup.sandbox.CannedAnswer;
import io.cdsbackup.sandbox.Content;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class SandboxExtensionTest {

    private static final List<Endpoint> SEEN = new CopyOnWriteArrayList<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void aFieldGivesEachTestACloudOfItsOwnAndClosesItAfterwards() {
        TestRun run = TestRun.of(OneForEach.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).containsExactly("changesIt", "findsItUnchanged");
        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates().allSatisfy(SandboxExtensionTest::assertClosed);
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OneForEach {
        @RegisterExtension
        final SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();

        @Test
        @Order(1)
        void changesIt() throws IOException, InterruptedException {
            SEEN.add(sandbox.cloud().endpoint());
            assertThat(listBackups(sandbox.cloud()).statusCode()).isEqualTo(200);
            change(sandbox.cloud());
        }

        @Test
        @Order(2)
        void findsItUnchanged(SandboxCloud cloud) throws IOException, InterruptedException {
            SEEN.add(cloud.endpoint());
            assertThat(cloud).isSameAs(sandbox.cloud());
            assertUnchanged(cloud);
        }
    }

    @Test
    void aStaticFieldGivesAllTestsOneCloudAndUndoesWhatEachDid() {
        TestRun run = TestRun.of(OneForTheClass.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed())
                .containsExactly("changesIt", "findsItUnchanged", "isTheSameInANestedClass", "isTheSameOnceMore");
        assertThat(SEEN).hasSize(5).containsOnly(SEEN.get(0));
        assertClosed(SEEN.get(0));
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OneForTheClass {
        @RegisterExtension
        static final SandboxExtension sandbox =
                SandboxExtension.withSampleDatabase().pooledClients();

        @BeforeAll
        static void addABackupForAllTests(SandboxCloud cloud) {
            SEEN.add(cloud.endpoint());
            cloud.put(SandboxBackup.builder("i-shared", "b-shared").build());
        }

        @AfterEach
        void theSharedBackupIsThere() {
            assertThat(sandbox.cloud().backups(InstanceUuid.of("i-shared"))).hasSize(1);
        }

        @Test
        @Order(1)
        void changesIt() {
            SEEN.add(sandbox.cloud().endpoint());
            change(sandbox.cloud());
        }

        @Test
        @Order(2)
        void findsItUnchanged() throws IOException, InterruptedException {
            SEEN.add(sandbox.cloud().endpoint());
            assertUnchanged(sandbox.cloud());
        }

        @Nested
        class Within {
            @BeforeAll
            static void addABackupForTheTestsWithin() {
                sandbox.cloud()
                        .put(SandboxBackup.builder("i-within", "b-within").build());
            }

            @AfterEach
            void theBackupWithinIsThere() {
                assertThat(sandbox.cloud().backups(InstanceUuid.of("i-within"))).hasSize(1);
            }

            @Test
            void isTheSameInANestedClass() throws IOException, InterruptedException {
                SEEN.add(sandbox.cloud().endpoint());
                assertUnchanged(sandbox.cloud());
            }

            @Test
            void isTheSameOnceMore() throws IOException, InterruptedException {
                SEEN.add(sandbox.cloud().endpoint());
                assertUnchanged(sandbox.cloud());
            }
        }

        @AfterAll
        static void isOpenToTheEnd(SandboxCloud cloud) throws IOException {
            connect(cloud.endpoint());
        }
    }

    @Test
    void aFieldOfAnInstanceThatAllTestsShareIsLikeAStaticOne() {
        TestRun run = TestRun.of(OneInstance.class);

        assertThat(run.failures()).isEmpty();
        assertThat(SEEN).hasSize(2).containsOnly(SEEN.get(0));
        assertClosed(SEEN.get(0));
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {
        @RegisterExtension
        final SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();

        @Test
        void first() {
            SEEN.add(sandbox.cloud().endpoint());
        }

        @Test
        void second() {
            SEEN.add(sandbox.cloud().endpoint());
        }
    }

    @Test
    void aRequestThatTheCloudHadNothingForFailsTheTest() {
        TestRun run = TestRun.of(AsksForTheWrongThing.class);

        assertThat(run.passed()).containsExactly("forgivesIt");
        assertThat(run.failures()).containsExactly("""
                        The sandbox had nothing for these requests:
                          - GET /nowhere: expected the API is at /mysql/?Action=…
                          - GET /elsewhere: expected the API is at /mysql/?Action=…""");
        assertThat(SEEN).hasSize(2).allSatisfy(SandboxExtensionTest::assertClosed);
    }

    static class AsksForTheWrongThing {
        @RegisterExtension
        final SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();

        @BeforeEach
        void see() {
            SEEN.add(sandbox.cloud().endpoint());
        }

        @Test
        void asks() throws IOException, InterruptedException {
            get(sandbox.cloud().endpoint().base().resolve("/nowhere?Signature=secret"));
        }

        @Test
        void forgivesIt() throws IOException, InterruptedException {
            get(sandbox.cloud().endpoint().base().resolve("/nowhere"));
            sandbox.cloud().clearRecords();
        }

        @AfterEach
        void asksOnceMore() throws IOException, InterruptedException {
            if (!sandbox.cloud().unmatched().isEmpty()) {
                get(sandbox.cloud().endpoint().base().resolve("/elsewhere"));
            }
        }
    }

    @Test
    void anUnmatchedRequestOfASharedCloudIsBlamedOnItsOwnTest() {
        TestRun run = TestRun.of(SharedAndWrong.class);

        assertThat(run.failures()).hasSize(1);
        assertThat(run.passed()).containsExactly("second");
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class SharedAndWrong {
        @RegisterExtension
        static final SandboxExtension sandbox =
                SandboxExtension.withSampleDatabase().pooledClients();

        @Test
        @Order(1)
        void first() throws IOException, InterruptedException {
            get(sandbox.cloud().endpoint().base().resolve("/nowhere"));
        }

        @Test
        @Order(2)
        void second() {}
    }

    @Test
    void aTestThatFailedAlreadyKeepsItsOwnFailureFirst() {
        TestRun run = TestRun.of(FailsAndAsks.class);

        assertThat(run.failures()).hasSize(2).first().isEqualTo("its own failure");
        assertThat(run.failures().get(1)).startsWith("The sandbox had nothing for these requests:");
    }

    static class FailsAndAsks {
        @RegisterExtension
        final SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();

        @Test
        void fails() throws IOException, InterruptedException {
            get(sandbox.cloud().endpoint().base().resolve("/nowhere"));
            throw new AssertionError("its own failure");
        }
    }

    @Test
    void testsInParallelHaveCloudsOfTheirOwn() {
        TestRun run = TestRun.of(
                InParallel.class,
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"));

        assertThat(run.failures()).isEmpty();
        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates().allSatisfy(SandboxExtensionTest::assertClosed);
    }

    static class InParallel {
        private static final CountDownLatch BOTH = new CountDownLatch(2);

        @RegisterExtension
        final SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();

        @Test
        void one() throws IOException, InterruptedException {
            meet();
        }

        @Test
        void another() throws IOException, InterruptedException {
            meet();
        }

        private void meet() throws IOException, InterruptedException {
            SEEN.add(sandbox.cloud().endpoint());
            BOTH.countDown();
            BOTH.await();
            assertThat(listBackups(sandbox.cloud()).statusCode()).isEqualTo(200);
            assertThat(sandbox.cloud().exchanges()).hasSize(1);
        }
    }

    @Test
    void aSharedCloudIsSetBackOnlyWhenNoTestUsesIt() {
        SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();
        sandbox.beginClass();
        sandbox.beginTest("a test");
        sandbox.beginTest("a test");
        change(sandbox.cloud());

        sandbox.endTest(false);
        assertThat(sandbox.cloud().backups(SampleDatabase.INSTANCE)).isEmpty();
        sandbox.endTest(false);
        assertThat(sandbox.cloud().backups(SampleDatabase.INSTANCE)).hasSize(2);
        sandbox.endClass();
    }

    @Test
    void withoutATestThereIsNoCloud() {
        SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();

        assertThatIllegalStateException()
                .isThrownBy(sandbox::cloud)
                .withMessage("The sandbox runs only while a test does: from before the first @BeforeEach"
                        + " (of a static field, @BeforeAll) to after the last @AfterEach");
        assertThat(sandbox).hasToString("SandboxExtension[not running]");
    }

    @Test
    void theClientBuilderKnowsTheEndpointAndTheCredentials() {
        SandboxExtension sandbox = SandboxExtension.of(
                SandboxCloud.builder().credentials(Credentials.of("AKOTHER", "another-secret-for-tests")));
        ScriptedTransport fake = InMemoryTransport.scripted();
        fake.onAction("DescribeBackups").succeed(new JsonArray(List.of()));
        sandbox.beginTest("a test");
        Endpoint endpoint = sandbox.cloud().endpoint();

        try (var client = sandbox.clientBuilder()
                .transport(fake)
                .jsonCodec(new TestJson())
                .backupStore(InMemoryStore.create())
                .build()) {
            assertThat(client.listBackups(InstanceUuid.of("i-1"))).isEmpty();
        }
        assertThat(fake.calls("DescribeBackups").get(0).endpoint()).isEqualTo(endpoint);
        assertThat(sandbox).hasToString("SandboxExtension[SandboxCloud[" + endpoint + "]]");
        sandbox.endTest(false);
    }

    private static void change(SandboxCloud cloud) {
        cloud.backups(SampleDatabase.INSTANCE).forEach(backup -> cloud.remove(SampleDatabase.INSTANCE, backup.id()));
        cloud.put(SandboxBackup.builder("i-new", "b-new").build());
        cloud.replaceCredentials(Credentials.of("AKOTHER", "another-secret-for-tests"));
        cloud.faultOnApi(new CannedAnswer(503, HttpFields.NONE, Content.of(""))).always();
    }

    private static void assertUnchanged(SandboxCloud cloud) throws IOException, InterruptedException {
        assertThat(cloud.exchanges()).isEmpty();
        assertThat(cloud.backups(SampleDatabase.INSTANCE))
                .extracting(SandboxBackup::details)
                .isEqualTo(SampleDatabase.backups().stream()
                        .map(SandboxBackup::details)
                        .toList());
        assertThat(cloud.backups(InstanceUuid.of("i-new"))).isEmpty();
        assertThat(cloud.credentials()).isEqualTo(Credentials.of("AKEXAMPLE", "secret-for-tests"));
        assertThat(listBackups(cloud).statusCode()).isEqualTo(200);
    }

    private static void assertClosed(Endpoint endpoint) {
        assertThatThrownBy(() -> connect(endpoint)).isInstanceOf(ConnectException.class);
    }

    private static void connect(Endpoint endpoint) throws IOException {
        new Socket(endpoint.base().getHost(), endpoint.base().getPort()).close();
    }

    private static HttpResponse<String> listBackups(SandboxCloud cloud) throws IOException, InterruptedException {
        SigningRequest request = new SigningRequest(
                HttpMethod.GET,
                cloud.endpoint(),
                "DescribeBackups",
                Map.of("InstanceUuid", SampleDatabase.INSTANCE.value()));
        return get(Signers.hmacSha1()
                .sign(
                        request,
                        cloud.credentials(),
                        Instant.now(),
                        UUID.randomUUID().toString())
                .uri());
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
