package io.cdsbackup;

import static io.cdsbackup.Answers.BACKUP;
import static io.cdsbackup.Answers.SERVER;
import static io.cdsbackup.StoppingScene.FILE;
import static io.cdsbackup.StoppingScene.KEPT;
import static io.cdsbackup.StoppingScene.TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupCreation;
import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.NewBackup;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.TransportResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AsyncBackupClientTest {

    private static final Duration LONG = Duration.ofSeconds(50);

    private final StoppingScene scene = new StoppingScene();
    private final BackupClient client = scene.client();
    private final ExecutorService pool = Executors.newFixedThreadPool(1);
    private final AsyncBackupClient async = client.async(pool);
    private final Deque<Runnable> queue = new ArrayDeque<>();

    @AfterEach
    void closeAll() {
        client.close();
        pool.shutdownNow();
    }

    private DownloadHandle started(DownloadListener listener) {
        return async.download(SERVER, BACKUP, TARGET, scene.options, listener);
    }

    private DownloadHandle started() {
        return started(DownloadListener.NONE);
    }

    private void assertThatTheNextOneGoesOnThere() {
        scene.link().wholeFile();
        assertThat(started().result().join().report().resumedBytes()).isEqualTo(KEPT);
        assertThat(scene.store.content(FILE)).isEqualTo(scene.content());
    }

    static Stream<Arguments> operations() {
        String backups = Answers.NO_BACKUPS;
        BackupCreation creation = new BackupCreation(SERVER, NewBackup.physical(), null, Set.of());
        return Stream.of(
                operation("DescribeBackups", backups, on -> on.listBackups(SERVER)),
                operation("DownloadBackup", Answers.finished(), on -> on.requestDownload(SERVER, BACKUP)),
                operation("DescribeDBInstances", backups, AsyncBackupClient::listInstances),
                operation("DescribeBackups", backups, on -> on.findCreated(creation)),
                operation("DeleteBackup", backups, on -> on.deleteBackup(SERVER, BACKUP)),
                operation("ModifyDbBackupPolicy", backups, on -> on.setPolicy(SERVER, policy())));
    }

    private static Arguments operation(
            String action, String answer, Function<AsyncBackupClient, CompletableFuture<?>> use) {
        return Arguments.of(action, answer, use);
    }

    private static BackupPolicy policy() {
        return BackupPolicy.off();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void each_operation_is_that_of_the_blocking_client(
            String action, String answer, Function<AsyncBackupClient, CompletableFuture<?>> use) throws Exception {
        scene.service.answer(200, answer);

        use.apply(async).get(50, TimeUnit.SECONDS);

        assertThat(scene.service.query(0)).containsEntry("Action", action);
    }

    @Test
    void a_backup_is_begun_after_a_look_at_the_list() throws Exception {
        scene.service
                .answer(200, Answers.NO_BACKUPS)
                .answer(200, "{\"Code\":\"Success\",\"Message\":\"\",\"TaskId\":\"t-1\"}");

        BackupCreation creation =
                async.createBackup(SERVER, NewBackup.physical()).get(50, TimeUnit.SECONDS);

        assertThat(creation.instance()).isEqualTo(SERVER);
    }

    @Test
    void a_download_gives_the_file_and_then_it_is_over() {
        scene.link().wholeFile();

        DownloadHandle download = async.download(SERVER, BACKUP, TARGET);

        assertThat(download.result().join().file()).isEqualTo(FILE);
        assertThat(download.awaitStopped(Duration.ZERO)).isTrue();
        assertThat(download.stopped()).isCompleted();
        assertThat(download.cancel()).isFalse();
        assertThat(download.result()).isCompleted();
    }

    @Test
    void nothing_runs_before_the_executor_runs_it() {
        CompletableFuture<List<Backup>> listed = client.async(queue::add).listBackups(SERVER);

        assertThat(scene.service.requests()).isEmpty();
        scene.service.answer(200, Answers.NO_BACKUPS);
        queue.remove().run();
        assertThat(scene.service.requests()).hasSize(1);
        assertThat(listed).isCompletedWithValue(List.of());
    }

    @Test
    void an_error_is_the_blocking_client_s_own() {
        scene.service.answer(404, "{\"Code\":\"InstanceNotFound\",\"Message\":\"no such instance\"}");

        assertThatThrownBy(() -> async.listBackups(SERVER).join())
                .cause()
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void once_the_client_is_closed_futures_fail() {
        client.close();

        assertThatThrownBy(() -> async.listInstances().join()).cause().isInstanceOf(TransportClosedException.class);
        assertThatThrownBy(() -> started().result().join()).cause().isInstanceOf(TransportClosedException.class);
    }

    @Test
    void an_executor_that_takes_no_more_fails_the_future_and_the_download_is_over() {
        pool.shutdown();

        assertThatThrownBy(() -> async.listInstances().join()).cause().isInstanceOf(RejectedExecutionException.class);
        DownloadHandle refused = started();
        assertThatThrownBy(() -> refused.result().join()).cause().isInstanceOf(RejectedExecutionException.class);
        assertThat(refused.awaitStopped(Duration.ZERO)).isTrue();
    }

    @Test
    void a_call_that_is_cancelled_ends_and_the_next_one_is_none_the_worse() {
        CountDownLatch asked = new CountDownLatch(1);
        scene.service.answer(request -> unanswered(asked)).answer(200, Answers.NO_BACKUPS);
        CompletableFuture<?> first = async.listBackups(SERVER);
        await(asked);

        first.cancel(true);

        assertThat(async.listBackups(SERVER).join()).isEqualTo(List.<Backup>of());
    }

    @Test
    void a_download_that_is_cancelled_before_it_began_asks_for_nothing() {
        DownloadHandle download =
                client.async(queue::add).download(SERVER, BACKUP, TARGET, scene.options, DownloadListener.NONE);
        assertThat(download.awaitStopped(Duration.ZERO)).isFalse();

        assertThat(download.cancel()).isTrue();

        assertThat(download.awaitStopped(Duration.ZERO)).isTrue();
        queue.remove().run();
        assertThat(scene.service.requests()).isEmpty();
        assertThat(scene.store.openSessions()).isZero();
        assertThatThrownBy(() -> download.result().join()).isInstanceOf(CancellationException.class);
    }

    @Test
    void a_download_that_is_cancelled_while_it_asks_for_the_link_releases_its_target() {
        CountDownLatch asked = new CountDownLatch(1);
        scene.service.answer(request -> unanswered(asked));
        DownloadHandle download = started();
        await(asked);
        assertThat(scene.store.openSessions()).isEqualTo(1);

        download.cancel();

        assertThat(download.awaitStopped(LONG)).isTrue();
        assertThat(scene.store.openSessions()).isZero();
        assertThat(scene.files.requests()).isEmpty();
    }

    @Test
    void a_download_over_one_connection_that_is_cancelled_is_gone_on_with() {
        scene.link().fileThatStands();
        DownloadHandle download = started();
        await(scene.standing);

        assertThat(download.cancel()).isTrue();

        assertThat(download.awaitStopped(LONG)).isTrue();
        assertThat(download.result()).isCancelled();
        assertThat(scene.store.openSessions()).isZero();
        assertThatTheNextOneGoesOnThere();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void so_is_one_over_several_whose_result_is_cancelled(int connections) {
        scene.link().fileThatStandsByParts(connections);
        DownloadHandle download = started();
        await(scene.standing);

        download.result().cancel(false);

        assertThat(download.awaitStopped(LONG)).isTrue();
        assertThatTheNextOneGoesOnThere();
    }

    @Test
    void a_file_that_is_being_verified_is_let_be() {
        scene.link().wholeFile();
        started().result().join();
        CountDownLatch reading = new CountDownLatch(1);
        scene.store.whileReading(() -> {
            reading.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
        scene.options = scene.options.withRecheck(true);
        DownloadHandle again = started();
        await(reading);

        again.cancel();

        assertThat(again.awaitStopped(LONG)).isTrue();
        assertThat(scene.store.openSessions()).isZero();
        assertThat(scene.store.content(FILE)).isEqualTo(scene.content());
    }

    @Test
    void a_listener_may_cancel_the_download_that_tells_it_and_does_not_wait_for_it() throws Exception {
        scene.link().fileThatStands();
        CompletableFuture<DownloadHandle> handle = new CompletableFuture<>();
        AtomicBoolean over = new AtomicBoolean(true);
        handle.complete(started(new DownloadListener() {
            @Override
            public void phase(DownloadPhase phase) {
                if (phase == DownloadPhase.TRANSFERRING) {
                    await(scene.standing);
                    handle.join().cancel();
                    over.set(handle.join().awaitStopped(LONG));
                }
            }
        }));

        handle.join().stopped().get(50, TimeUnit.SECONDS);

        assertThat(handle.join().result()).isCancelled();
        assertThat(over).isFalse();
        assertThatTheNextOneGoesOnThere();
    }

    @Test
    void an_interrupt_ends_the_waiting_for_a_stop() {
        DownloadHandle download = client.async(queue::add).download(SERVER, BACKUP, TARGET);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> download.awaitStopped(LONG)).isInstanceOf(CallInterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    private static TransportResponse unanswered(CountDownLatch asked) {
        asked.countDown();
        try {
            new CountDownLatch(1).await();
            throw new AssertionError("Nothing counts it down");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(ErrorDetail.of("Interrupted"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
