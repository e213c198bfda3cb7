package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.RecordedExchange;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Classes and their tests all at once, with a cloud for each test and with one for each class. */
@Timeout(120)
class SandboxInParallelTest {

    private static final int TESTS = 6;
    private static final Map<String, String> ALL_AT_ONCE = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

    /** No test goes on before so many have a client: they are side by side. */
    private static final CountDownLatch SIDE_BY_SIDE = new CountDownLatch(4);

    private static final Set<Endpoint> CLOUDS_OF_TESTS = ConcurrentHashMap.newKeySet();
    private static final Set<Endpoint> CLOUDS_OF_CLASSES = ConcurrentHashMap.newKeySet();

    @Test
    void each_sees_only_what_was_asked_of_its_own_cloud() {
        TestRun run = TestRun.of(
                List.of(EachA.class, EachB.class, SharedA.class, SharedB.class, SharedInstance.class),
                ALL_AT_ONCE,
                finished -> {});

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).hasSize(5 * TESTS);
        assertThat(CLOUDS_OF_TESTS).hasSize(2 * TESTS);
        assertThat(CLOUDS_OF_CLASSES).hasSize(3);
    }

    private static void work(SandboxExtension sandbox, String tag) throws InterruptedException {
        InstanceUuid instance = InstanceUuid.of(tag);
        SandboxCloud cloud = sandbox.cloud();
        IntStream.range(0, 3)
                .forEach(i -> cloud.put(
                        SandboxBackup.builder(tag, "b-" + i).content(tag).build()));
        try (BackupClient client = complete(sandbox.clientBuilder()).build()) {
            SIDE_BY_SIDE.countDown();
            assertThat(SIDE_BY_SIDE.await(60, TimeUnit.SECONDS))
                    .as("four tests side by side")
                    .isTrue();
            for (int i = 0; i < 5; i++) {
                assertThat(client.listBackups(instance))
                        .extracting(backup -> backup.instance().value())
                        .containsExactly(tag, tag, tag);
                assertThat(client.requestDownload(instance, BackupId.of("b-1"))
                                .backup()
                                .instance())
                        .isEqualTo(instance);
            }
        }
        assertThat(cloud.exchanges().stream().filter(exchange -> tagOf(exchange).equals(tag)))
                .hasSize(10);
    }

    private static String tagOf(RecordedExchange exchange) {
        return exchange.parameter("InstanceUuid").orElse("none");
    }

    private static BackupClientBuilder complete(BackupClientBuilder builder) {
        return builder.jsonCodec(new TestJson()).backupStore(InMemoryStore.create());
    }

    /** A cloud for each test: nobody else's requests are there, and another's faults do not come here. */
    private abstract static class Each {
        @RegisterExtension
        final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

        @RepeatedTest(TESTS)
        void worksAlone(RepetitionInfo repetition) throws InterruptedException {
            CLOUDS_OF_TESTS.add(sandbox.cloud().endpoint());
            String tag = getClass().getSimpleName() + "-" + repetition.getCurrentRepetition();

            work(sandbox, tag);

            assertThat(sandbox.cloud().exchanges())
                    .hasSize(10)
                    .allMatch(exchange -> tagOf(exchange).equals(tag));
            sandbox.cloud()
                    .faultOnApi(Fault.refusal(500, "InternalError", "for nobody else"))
                    .always();
        }
    }

    static class EachA extends Each {}

    static class EachB extends Each {}

    static class SharedA {
        @RegisterExtension
        static final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

        @RepeatedTest(TESTS)
        void worksBesideItsLike(RepetitionInfo repetition) throws InterruptedException {
            workShared(sandbox, "SharedA-", repetition);
        }
    }

    static class SharedB {
        @RegisterExtension
        static final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

        @RepeatedTest(TESTS)
        void worksBesideItsLike(RepetitionInfo repetition) throws InterruptedException {
            workShared(sandbox, "SharedB-", repetition);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    static class SharedInstance {
        @RegisterExtension
        final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

        @RepeatedTest(TESTS)
        void worksBesideItsLike(RepetitionInfo repetition) throws InterruptedException {
            workShared(sandbox, "SharedInstance-", repetition);
        }
    }

    private static void workShared(SandboxExtension sandbox, String ofClass, RepetitionInfo repetition)
            throws InterruptedException {
        CLOUDS_OF_CLASSES.add(sandbox.cloud().endpoint());

        work(sandbox, ofClass + repetition.getCurrentRepetition());

        assertThat(sandbox.cloud().exchanges())
                .allMatch(exchange -> tagOf(exchange).startsWith(ofClass));
    }

    @Test
    void what_tests_side_by_side_did_to_a_shared_cloud_fails_their_class_and_none_of_them() {
        SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();
        sandbox.beginClass();
        sandbox.beginTest("one");
        sandbox.beginTest("another");
        assertThat(wrongRequest(sandbox.cloud())).isEqualTo(404);

        sandbox.endTest(false);
        sandbox.endTest(false);

        assertThat(failureOf(sandbox::endClass)).isEqualTo("""
                        One of the tests [another, one], which ran side by side:
                        The sandbox had nothing for these requests:
                          - GET /nowhere: expected the API is at /mysql/?Action=…""");
    }

    @Test
    void a_test_alone_on_a_shared_cloud_is_to_blame_itself_also_after_others_side_by_side() {
        SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();
        sandbox.beginClass();
        sandbox.beginTest("one");
        sandbox.beginTest("another");
        sandbox.endTest(false);
        sandbox.endTest(false);
        sandbox.beginTest("alone");
        assertThat(wrongRequest(sandbox.cloud())).isEqualTo(404);

        assertThat(failureOf(() -> sandbox.endTest(false))).startsWith("The sandbox had nothing for these requests:");
        sandbox.endClass();
    }

    private static int wrongRequest(SandboxCloud cloud) {
        try {
            URI nowhere = cloud.endpoint().base().resolve("/nowhere");
            return ((HttpURLConnection) nowhere.toURL().openConnection()).getResponseCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String failureOf(Runnable end) {
        AtomicReference<String> message = new AtomicReference<>();
        assertThatThrownBy(end::run)
                .isInstanceOf(AssertionError.class)
                .satisfies(failure -> message.set(failure.getMessage()));
        return message.get();
    }
}
