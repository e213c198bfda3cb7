package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeadlineWatchTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration FAR = Duration.ofHours(1);
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final BlockingQueue<Thread> begun = new LinkedBlockingQueue<>();
    private final DeadlineWatch watch = new DeadlineWatch(this::begin, Duration.ofHours(1));

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void one_whose_deadline_passes_is_told() throws InterruptedException {
        Call call = added(SOON);

        call.awaitLate();
    }

    @Test
    void one_that_has_an_earlier_deadline_than_those_before_it_is_told_in_time() throws InterruptedException {
        added(FAR);
        awaitAsleep(begun.take());

        added(SOON).awaitLate();
    }

    @Test
    void one_that_comes_when_there_was_nothing_to_watch_is_told_in_time() throws InterruptedException {
        added(SOON).awaitLate();
        awaitAsleep(begun.take());

        added(SOON).awaitLate();
    }

    @Test
    void those_that_are_not_late_are_not_told() throws InterruptedException {
        Call far = added(FAR);
        Call never = added(FOR_EVER);

        added(SOON).awaitLate();

        assertThat(far.isLate()).isFalse();
        assertThat(never.isLate()).isFalse();
    }

    @Test
    void one_that_was_removed_is_not_told() throws InterruptedException {
        Call removed = new Call(watch.deadline(Duration.ZERO));
        watch.remove(removed);

        added(SOON).awaitLate();

        assertThat(removed.isLate()).isFalse();
    }

    @Test
    void later_deadlines_do_not_wake_the_thread_and_need_no_other() throws InterruptedException {
        added(FAR);
        Thread thread = begun.take();
        awaitAsleep(thread);

        added(FAR);
        added(FAR);

        assertThat(thread.getState()).isEqualTo(Thread.State.TIMED_WAITING);
        assertThat(begun).isEmpty();
    }

    @Test
    void the_thread_ends_with_nothing_to_watch_and_another_begins_when_there_is() throws InterruptedException {
        try (DeadlineWatch impatient = new DeadlineWatch(this::begin, Duration.ofNanos(1))) {
            Call first = new Call(impatient.deadline(SOON));
            impatient.add(first);
            first.awaitLate();
            begun.take().join();

            Call second = new Call(impatient.deadline(SOON));
            impatient.add(second);

            second.awaitLate();
            begun.take().join();
        }
    }

    @Test
    void closing_ends_the_thread_and_tells_nobody() throws InterruptedException {
        Call far = added(FAR);
        Thread thread = begun.take();

        watch.close();

        thread.join();
        assertThat(far.isLate()).isFalse();
    }

    private Call added(Duration limit) {
        Call call = new Call(watch.deadline(limit));
        watch.add(call);
        return call;
    }

    private void begin(Runnable work) {
        Thread thread = new Thread(work, "watch");
        thread.setDaemon(true);
        begun.add(thread);
        thread.start();
    }

    private static void awaitAsleep(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private static final class Call implements DeadlineWatch.Watched {

        private final long deadline;
        private final CountDownLatch late = new CountDownLatch(1);

        Call(long deadline) {
            this.deadline = deadline;
        }

        @Override
        public long deadline() {
            return deadline;
        }

        @Override
        public void late() {
            late.countDown();
        }

        void awaitLate() throws InterruptedException {
            assertThat(late.await(20, TimeUnit.SECONDS)).isTrue();
        }

        boolean isLate() {
            return late.getCount() == 0;
        }
    }
}
