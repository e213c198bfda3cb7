package io.cdsbackup.internal.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class LifetimeTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final Lifetime lifetime = new Lifetime(LONG, () -> 0);
    private final CountDownLatch atWork = new CountDownLatch(1);
    private final CountDownLatch deaf = new CountDownLatch(1);

    @AfterEach
    void leaveNothingBehind() {
        deaf.countDown();
        Thread.interrupted();
    }

    /** A download on a thread of its own. */
    private static CompletableFuture<String> started(Lifetime lifetime, Supplier<String> download) {
        return CompletableFuture.supplyAsync(
                () -> lifetime.download(download), task -> new Thread(task, "download").start());
    }

    private String heedful() {
        atWork.countDown();
        try {
            new CountDownLatch(1).await();
            throw new AssertionError("Nothing counts it down");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            happened.add("checkpoint written");
            throw new CallInterruptedException(ErrorDetail.of("Interrupted"));
        }
    }

    private String deaf() {
        atWork.countDown();
        while (true) {
            try {
                deaf.await();
                return "whole";
            } catch (InterruptedException ignored) {
                happened.add("interrupted");
            }
        }
    }

    private void closeTransports() {
        happened.add("transports closed");
    }

    @Test
    void nothing_begins_after_the_end() {
        lifetime.end(this::closeTransports);

        assertThatThrownBy(lifetime::requireOpen)
                .isInstanceOf(TransportClosedException.class)
                .hasMessage("The client is closed");
        assertThatThrownBy(() -> lifetime.download(() -> "whole")).isInstanceOf(TransportClosedException.class);
    }

    @Test
    void downloads_come_to_their_end_before_the_transports_are_closed() throws Exception {
        CompletableFuture<String> download = started(lifetime, this::heedful);
        atWork.await();

        lifetime.end(this::closeTransports);

        assertThat(happened).containsExactly("checkpoint written", "transports closed");
        assertThatThrownBy(() -> download.get(50, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(DownloadCancelledException.class, stopped -> {
                    assertThat(stopped).hasMessage("The client was closed while the backup was on its way");
                    assertThat(stopped.hint()).contains("Run it again: it goes on where it was.");
                    assertThat(stopped.kind()).isEqualTo(ErrorKind.INTERRUPTED);
                    assertThat(stopped).hasCauseInstanceOf(CallInterruptedException.class);
                });
    }

    @Test
    void a_download_that_is_whole_all_the_same_is_a_good_one_and_its_thread_keeps_no_flag() throws Exception {
        AtomicBoolean flag = new AtomicBoolean(true);
        CompletableFuture<String> download = CompletableFuture.supplyAsync(
                () -> {
                    String whole = lifetime.download(() -> {
                        atWork.countDown();
                        while (!Thread.currentThread().isInterrupted()) {
                            Thread.onSpinWait();
                        }
                        return "whole";
                    });
                    flag.set(Thread.currentThread().isInterrupted());
                    return whole;
                },
                task -> new Thread(task, "download").start());
        atWork.await();

        lifetime.end(this::closeTransports);

        assertThat(download.get(50, TimeUnit.SECONDS)).isEqualTo("whole");
        assertThat(flag).isFalse();
    }

    @Test
    void when_patience_is_over_the_transports_are_closed_anyway() throws Exception {
        Lifetime hasty = new Lifetime(Duration.ZERO, () -> 0);
        CompletableFuture<String> download = started(hasty, this::deaf);
        atWork.await();

        hasty.end(this::closeTransports);

        assertThat(happened).contains("transports closed");
        assertThat(download).isNotDone();
    }

    @Test
    void patience_is_for_all_downloads_together() throws Exception {
        AtomicLong nanos = new AtomicLong();
        Ticker anHourLaterEachTime = () -> nanos.getAndAdd(LONG.toNanos());
        Lifetime hasty = new Lifetime(LONG, anHourLaterEachTime);
        CountDownLatch both = new CountDownLatch(2);
        Supplier<String> download = () -> {
            both.countDown();
            return deaf();
        };
        List<CompletableFuture<String>> downloads = List.of(started(hasty, download), started(hasty, download));
        both.await();

        hasty.end(this::closeTransports);

        assertThat(downloads).noneMatch(CompletableFuture::isDone);
        assertThat(happened).contains("transports closed");
    }

    @Test
    void an_interrupt_ends_the_waiting_and_keeps_its_flag() throws Exception {
        CompletableFuture<String> download = started(lifetime, this::deaf);
        atWork.await();
        Thread.currentThread().interrupt();

        lifetime.end(this::closeTransports);

        assertThat(download).isNotDone();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(happened).contains("transports closed");
    }

    @Test
    void from_the_thread_of_the_download_nobody_waits_for_it() {
        assertThatThrownBy(() -> lifetime.download(() -> {
                    lifetime.end(this::closeTransports);
                    assertThat(Thread.currentThread().isInterrupted()).isFalse();
                    throw new TransportClosedException(ErrorDetail.of("Closed"));
                }))
                .isInstanceOf(DownloadCancelledException.class);

        assertThat(happened).containsExactly("transports closed");
    }

    @Test
    void from_a_thread_that_works_for_the_download_nobody_waits_for_it() throws Exception {
        AtomicReference<Thread> helper = new AtomicReference<>();
        CompletableFuture<String> download = started(lifetime, () -> {
            helper.set(new Thread(StoppableWork.inside(() -> lifetime.end(this::closeTransports))));
            helper.get().start();
            return heedful();
        });

        assertThatThrownBy(() -> download.get(50, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(DownloadCancelledException.class);
        helper.get().join();
        assertThat(happened).containsExactlyInAnyOrder("checkpoint written", "transports closed");
    }

    @Test
    void from_inside_one_download_others_are_waited_for() throws Exception {
        CompletableFuture<String> other = started(lifetime, this::heedful);
        atWork.await();

        assertThatThrownBy(() -> lifetime.download(() -> {
                    lifetime.end(this::closeTransports);
                    throw new TransportClosedException(ErrorDetail.of("Closed"));
                }))
                .isInstanceOf(DownloadCancelledException.class);

        assertThat(happened).containsExactly("checkpoint written", "transports closed");
        assertThat(other.handle((whole, failure) -> true).get(50, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void several_ends_at_once_all_wait_and_close_the_transports_once() throws Exception {
        CompletableFuture<String> download = started(lifetime, this::heedful);
        atWork.await();
        CompletableFuture<Void> elsewhere =
                CompletableFuture.runAsync(() -> lifetime.end(this::closeTransports), task -> new Thread(task).start());

        lifetime.end(this::closeTransports);

        elsewhere.get(50, TimeUnit.SECONDS);
        lifetime.end(this::closeTransports);
        assertThat(happened).containsExactly("checkpoint written", "transports closed");
        assertThat(download.handle((whole, failure) -> failure != null).get(50, TimeUnit.SECONDS))
                .isTrue();
    }

    static Stream<BackupException> brokenByTheEnd() {
        return Stream.of(
                new CallInterruptedException(ErrorDetail.of("Interrupted")),
                new DownloadCancelledException(ErrorDetail.of("The download is being stopped")),
                new ConnectionLostException(ErrorDetail.of("Broken off")),
                new TransportClosedException(ErrorDetail.of("Closed")));
    }

    @ParameterizedTest
    @MethodSource("brokenByTheEnd")
    void what_the_end_breaks_on_its_way_is_not_what_happened(BackupException broken) {
        assertThatThrownBy(() -> lifetime.download(() -> {
                    lifetime.end(this::closeTransports);
                    throw broken;
                }))
                .isInstanceOf(DownloadCancelledException.class)
                .hasMessageStartingWith("The client was closed")
                .hasCause(broken);
    }

    @ParameterizedTest
    @MethodSource("brokenByTheEnd")
    void without_an_end_it_is(BackupException broken) {
        assertThatThrownBy(() -> lifetime.download(() -> {
                    throw broken;
                }))
                .isSameAs(broken);
    }

    @Test
    void what_went_wrong_besides_is_told_as_such() {
        DiskFullException full = new DiskFullException(ErrorDetail.of("Full"));

        assertThatThrownBy(() -> lifetime.download(() -> {
                    lifetime.end(this::closeTransports);
                    throw full;
                }))
                .isSameAs(full);
    }

    @Test
    void a_flag_that_the_callers_thread_had_is_kept() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> lifetime.download(this::heedful)).isInstanceOf(CallInterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
    }
}
