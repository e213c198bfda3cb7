package io.cdsbackup;

import static io.cdsbackup.Answers.BACKUP;
import static io.cdsbackup.Answers.SERVER;
import static io.cdsbackup.StoppingScene.CHECKPOINT;
import static io.cdsbackup.StoppingScene.FILE;
import static io.cdsbackup.StoppingScene.KEPT;
import static io.cdsbackup.StoppingScene.PART;
import static io.cdsbackup.StoppingScene.TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GracefulCloseTest {

    private final StoppingScene scene = new StoppingScene().link();
    private final BackupClient client = scene.client();
    private final AtomicBoolean flag = new AtomicBoolean(true);

    @AfterEach
    void closeTheClient() {
        client.close();
    }

    private CompletableFuture<DownloadedBackup> startedElsewhere() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return scene.download(client);
                    } finally {
                        flag.set(Thread.currentThread().isInterrupted());
                    }
                },
                task -> new Thread(task, "caller").start());
    }

    private void assertThatTheNextRunGoesOnThere() {
        assertThat(scene.store.openSessions()).isZero();
        assertThat(scene.store.paths()).containsExactlyInAnyOrder(PART, CHECKPOINT);
        scene.link().wholeFile();
        try (BackupClient next = scene.client()) {
            assertThat(scene.download(next).report().resumedBytes()).isEqualTo(KEPT);
        }
        assertThat(scene.store.content(FILE)).isEqualTo(scene.content());
    }

    @Test
    void a_download_over_one_connection_is_stopped_and_what_came_is_kept() throws Exception {
        scene.fileThatStands();
        CompletableFuture<DownloadedBackup> download = startedElsewhere();
        scene.standing.await();

        client.close();

        assertThat(scene.files.isClosed()).isTrue();
        assertThatThrownBy(() -> download.get(50, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(DownloadCancelledException.class)
                .hasMessage("The client was closed while the backup was on its way");
        assertThat(flag).as("the flag of the thread that downloaded").isFalse();
        assertThatTheNextRunGoesOnThere();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void so_is_one_over_several(int connections) throws Exception {
        scene.fileThatStandsByParts(connections);
        CompletableFuture<DownloadedBackup> download = startedElsewhere();
        scene.standing.await();

        client.close();

        assertThatThrownBy(() -> download.get(50, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(DownloadCancelledException.class);
        assertThatTheNextRunGoesOnThere();
    }

    @Test
    void all_that_run_are_stopped() throws Exception {
        scene.fileThatStands();
        CompletableFuture<DownloadedBackup> blocking = startedElsewhere();
        scene.standing.await();
        // The other one waits for the only answer that the service has, for ever.
        scene.service.answer(request -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            throw new CallInterruptedException(ErrorDetail.of("Interrupted"));
        });
        DownloadHandle other = client.async(task -> new Thread(task).start())
                .download(SERVER, BACKUP, DownloadTarget.file(StoppingScene.FOLDER.resolve("another")));

        client.close();

        assertThatThrownBy(() -> blocking.get(50, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(DownloadCancelledException.class);
        assertThatThrownBy(() -> other.result().get(50, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfAny(DownloadCancelledException.class, TransportClosedException.class);
    }

    @Test
    void a_listener_may_close_the_client_that_tells_it() throws Exception {
        scene.fileThatStands();
        AtomicInteger closed = new AtomicInteger();
        DownloadListener closing = new DownloadListener() {
            @Override
            public void phase(DownloadPhase phase) {
                if (phase == DownloadPhase.TRANSFERRING) {
                    await();
                    client.close();
                    closed.incrementAndGet();
                }
            }

            private void await() {
                try {
                    scene.standing.await();
                } catch (InterruptedException unexpected) {
                    throw new AssertionError(unexpected);
                }
            }
        };

        assertThatThrownBy(() -> client.download(SERVER, BACKUP, TARGET, scene.options, closing))
                .isInstanceOf(DownloadCancelledException.class);

        assertThat(closed).hasValue(1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThatTheNextRunGoesOnThere();
    }
}
