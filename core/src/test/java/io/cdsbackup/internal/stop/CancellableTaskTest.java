package io.cdsbackup.internal.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.ThrottledException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class CancellableTaskTest {

    private static final Duration LONG = Duration.ofSeconds(50);

    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final CountDownLatch atWork = new CountDownLatch(1);

    @AfterEach
    void endThePool() {
        pool.shutdownNow();
        Thread.interrupted();
    }

    /** Takes for ever, unless it is interrupted. */
    private String blocked() {
        atWork.countDown();
        try {
            new CountDownLatch(1).await();
            throw new AssertionError("Nothing counts it down");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(ErrorDetail.of("Interrupted"));
        }
    }

    static Stream<Named<Consumer<CompletableFuture<String>>>> ends() {
        return Stream.of(
                Named.of("cancel(true)", future -> future.cancel(true)),
                Named.of("cancel(false)", future -> future.cancel(false)),
                Named.of("complete", future -> future.complete("another value")),
                Named.of("completeExceptionally", future -> future.completeExceptionally(new IllegalStateException())),
                Named.of("completeAsync", future -> future.completeAsync(() -> "another value", Runnable::run)),
                Named.of("completeOnTimeout", future -> future.completeOnTimeout("late", 0, TimeUnit.NANOSECONDS)),
                Named.of("orTimeout", future -> future.orTimeout(0, TimeUnit.NANOSECONDS)));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatever_ends_the_future_ends_the_call(Consumer<CompletableFuture<String>> end) throws Exception {
        CancellableTask<String> task = CancellableTask.start(pool, this::blocked);
        atWork.await();

        end.accept(task);

        task.stopped().get(50, TimeUnit.SECONDS);
        assertThat(task.work().isOver()).isTrue();
        assertThat(task.handle((value, failure) -> failure instanceof CallInterruptedException)
                        .get(50, TimeUnit.SECONDS))
                .isFalse();
        assertThat(pool.submit(() -> Thread.currentThread().isInterrupted()).get())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_call_that_has_not_begun_when_its_future_ends_never_does(Consumer<CompletableFuture<String>> end)
            throws Exception {
        CancellableTask<String> task = CancellableTask.start(queue::add, () -> {
            throw new AssertionError("Nobody wants that any more");
        });
        assertThat(task.stopped()).isNotDone();

        end.accept(task);

        task.stopped().get(50, TimeUnit.SECONDS);
        queue.remove().run();
        assertThat(task.handle((value, failure) -> failure instanceof AssertionError)
                        .get(50, TimeUnit.SECONDS))
                .isFalse();
        assertThat(task.isDone()).isTrue();
    }

    @Test
    void who_hears_of_the_result_may_wait_for_the_end() {
        CancellableTask<String> task = CancellableTask.start(queue::add, () -> "value");
        CompletableFuture<?> stopped = task.stopped();
        CompletableFuture<Void> waited = task.thenRun(stopped::join);

        queue.remove().run();

        assertThat(waited).isCompleted();
    }

    @Test
    void who_cancels_a_call_that_never_began_may_wait_for_its_end_at_once() {
        CancellableTask<String> task = CancellableTask.start(queue::add, () -> "value");
        CompletableFuture<?> stopped = task.stopped();
        CompletableFuture<?> waited = task.handle((value, cancelled) -> stopped.join());

        task.cancel(true);

        assertThat(waited).isCompleted();
    }

    @Test
    void what_a_call_throws_without_declaring_it_ends_its_future() {
        CancellableTask<String> task = CancellableTask.start(Runnable::run, () -> {
            CancellableTaskTest.<RuntimeException>fail(new IOException("undeclared"));
            return "value";
        });

        assertThat(task).isCompletedExceptionally();
        assertThat(task.stopped()).isCompleted();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fail(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    void it_gives_what_the_call_gives() {
        CancellableTask<String> task = CancellableTask.start(Runnable::run, () -> "value");

        assertThat(task).isCompletedWithValue("value");
        assertThat(task.stopped()).isCompleted();
        assertThat(task.cancel(true)).isFalse();
        assertThat(task.complete("another")).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void it_fails_with_the_very_exception_of_the_call() {
        ThrottledException failure = new ThrottledException(ErrorDetail.of("Too much"));
        CancellableTask<String> task = CancellableTask.start(Runnable::run, () -> {
            throw failure;
        });

        assertThatThrownBy(task::join).isInstanceOf(CompletionException.class).hasCause(failure);
        assertThat(task.handle((value, given) -> given)).isCompletedWithValue(failure);
        assertThat(task.stopped()).isCompleted();
    }

    @Test
    void a_timeout_says_so() throws InterruptedException {
        CancellableTask<String> task = CancellableTask.start(pool, this::blocked);
        atWork.await();

        assertThatThrownBy(task.orTimeout(1, TimeUnit.NANOSECONDS)::join)
                .cause()
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void a_second_end_changes_nothing() throws InterruptedException {
        CancellableTask<String> task = CancellableTask.start(pool, this::blocked);
        atWork.await();

        assertThat(task.cancel(true)).isTrue();

        assertThat(task.cancel(true)).isTrue();
        assertThat(task.completeExceptionally(new IllegalStateException())).isFalse();
        assertThatThrownBy(task::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void an_executor_that_takes_no_task_fails_the_future() {
        RejectedExecutionException full = new RejectedExecutionException("full");
        CancellableTask<String> task = CancellableTask.start(
                refused -> {
                    throw full;
                },
                () -> "value");

        assertThatThrownBy(task::join).hasCause(full);
        assertThat(task.work().isOver()).isTrue();
        assertThat(task.stopped()).isCompleted();
    }

    @Test
    void who_is_told_of_a_cancel_may_wait_for_the_end_of_the_call() throws InterruptedException {
        CancellableTask<String> task = CancellableTask.start(pool, this::blocked);
        AtomicReference<Boolean> over = new AtomicReference<>();
        CompletableFuture<String> told = task.whenComplete((value, failure) -> over.set(isOverInTime(task)));
        atWork.await();

        task.cancel(true);

        assertThat(told).isDone();
        assertThat(over).hasValue(true);
    }

    @Test
    void who_is_told_of_the_result_finds_the_call_over_and_no_flag() {
        AtomicBoolean over = new AtomicBoolean();
        CancellableTask<String> task = CancellableTask.start(queue::add, () -> "value");
        CompletableFuture<Void> told = task.thenAccept(value -> {
            over.set(task.work().isOver()
                    && task.stopped().isDone()
                    && !Thread.currentThread().isInterrupted());
        });

        queue.remove().run();

        assertThat(told).isCompleted();
        assertThat(over).isTrue();
    }

    @Test
    void ending_the_future_of_the_stop_ends_nothing() {
        CancellableTask<String> task = CancellableTask.start(queue::add, () -> "value");

        task.stopped().cancel(true);
        task.stopped().complete(null);

        assertThat(task.stopped()).isNotDone();
        queue.remove().run();
        assertThat(task).isCompletedWithValue("value");
    }

    @Test
    void the_flag_that_a_pool_sets_at_its_own_end_is_kept() throws Exception {
        AtomicBoolean kept = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);
        CancellableTask<String> task = CancellableTask.start(
                made -> pool.execute(() -> {
                    made.run();
                    kept.set(Thread.currentThread().isInterrupted());
                    done.countDown();
                }),
                this::blocked);
        atWork.await();

        pool.shutdownNow();

        assertThat(done.await(50, TimeUnit.SECONDS)).isTrue();
        assertThat(kept).isTrue();
        assertThatThrownBy(task::join).cause().isInstanceOf(CallInterruptedException.class);
    }

    @Test
    void a_call_that_came_to_its_end_all_the_same_does_not_change_a_future_that_has_ended() {
        CancellableTask<String> task = CancellableTask.start(queue::add, () -> "value");
        AtomicReference<CancellableTask<String>> itself = new AtomicReference<>();
        CancellableTask<String> cancelled = CancellableTask.start(queue::add, () -> {
            itself.get().cancel(true);
            return "too late";
        });
        itself.set(cancelled);

        queue.forEach(Runnable::run);

        assertThat(cancelled.isCancelled()).isTrue();
        assertThat(cancelled.stopped()).isCompleted();
        assertThat(task).isCompletedWithValue("value");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static boolean isOverInTime(CancellableTask<?> task) {
        try {
            return task.work().awaitOver(LONG);
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
