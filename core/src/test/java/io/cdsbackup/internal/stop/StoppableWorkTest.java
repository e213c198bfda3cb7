package io.cdsbackup.internal.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoppableWorkTest {

    private static final Duration LONG = Duration.ofDays(400_000);

    private final StoppableWork work = new StoppableWork();
    private final Thread here = Thread.currentThread();

    @AfterEach
    void leaveNoFlagBehind() {
        Thread.interrupted();
    }

    @Test
    void it_gives_what_the_work_gives_and_is_over_then() throws InterruptedException {
        assertThat(work.isOver()).isFalse();

        assertThat(work.run(() -> "done " + work.isOver())).contains("done false");

        assertThat(work.isOver()).isTrue();
        assertThat(work.awaitOver(LONG)).isTrue();
    }

    @Test
    void what_it_throws_comes_out_and_it_is_over_all_the_same() {
        IllegalStateException failure = new IllegalStateException();

        assertThatThrownBy(() -> work.run(() -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(work.isOver()).isTrue();
    }

    @Test
    void stopped_before_it_began_it_is_over_and_never_begins() {
        work.stop();

        assertThat(work.isOver()).isTrue();
        assertThat(work.run(() -> "done")).isEmpty();
        assertThat(here.isInterrupted()).isFalse();
    }

    @Test
    void it_runs_once() {
        work.run(() -> "done");

        assertThat(work.run(() -> "done again")).isEmpty();
    }

    @Test
    void stopping_interrupts_the_thread_until_the_work_ends() {
        AtomicBoolean inside = new AtomicBoolean();

        work.run(() -> {
            work.stop();
            inside.set(here.isInterrupted());
            return "";
        });

        assertThat(inside).isTrue();
        assertThat(here.isInterrupted()).isFalse();
    }

    @Test
    void stopping_it_after_its_end_interrupts_nobody() {
        work.run(() -> "done");

        work.stop();

        assertThat(here.isInterrupted()).isFalse();
    }

    @Test
    void a_flag_that_was_set_before_is_there_afterwards() {
        here.interrupt();

        work.run(() -> {
            work.stop();
            return "";
        });

        assertThat(here.isInterrupted()).isTrue();
    }

    @Test
    void a_flag_that_somebody_else_set_meanwhile_is_there_afterwards() {
        work.run(() -> {
            here.interrupt();
            work.stop();
            return "";
        });

        assertThat(here.isInterrupted()).isTrue();
    }

    @Test
    void a_step_that_is_stopped_within_work_that_is_stopped_leaves_no_flag_behind() {
        StoppableWork step = new StoppableWork();

        work.run(() -> step.run(() -> {
            step.stop();
            work.stop();
            return "";
        }));

        assertThat(here.isInterrupted()).isFalse();
    }

    @Test
    void work_that_is_stopped_before_its_step_keeps_its_flag_until_its_own_end() {
        StoppableWork step = new StoppableWork();
        AtomicBoolean after = new AtomicBoolean();

        work.run(() -> {
            step.run(() -> {
                work.stop();
                step.stop();
                return "";
            });
            after.set(here.isInterrupted());
            return "";
        });

        assertThat(after).isTrue();
        assertThat(here.isInterrupted()).isFalse();
    }

    @Test
    void others_wait_until_it_is_over() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread runner = new Thread(() -> work.run(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
            }
            return "";
        }));
        runner.start();
        begun.await();
        assertThat(work.awaitOver(Duration.ZERO)).isFalse();

        work.stop();

        assertThat(work.awaitOver(LONG)).isTrue();
        assertThat(interrupted.getCount()).isZero();
        runner.join();
    }

    @Test
    void from_inside_nobody_waits_for_it() {
        StoppableWork step = new StoppableWork();

        assertThat(work.run(() -> step.run(() -> isOverInTime(work)).orElseThrow()))
                .contains(false);
    }

    @Test
    void a_thread_that_works_for_it_is_inside_too() throws InterruptedException {
        AtomicReference<Boolean> there = new AtomicReference<>();
        Thread helper = work.run(() -> new Thread(StoppableWork.inside(() -> there.set(isOverInTime(work)))))
                .orElseThrow();

        helper.start();
        helper.join();

        assertThat(there).as("it had ended before, and that was looked at").hasValue(true);
        StoppableWork endless = new StoppableWork();
        endless.run(() -> {
            Thread inside = new Thread(StoppableWork.inside(() -> there.set(isOverInTime(endless))));
            inside.start();
            return join(inside);
        });
        assertThat(there).hasValue(false);
    }

    @Test
    void a_task_that_belongs_to_no_work_stays_what_it_is() {
        Runnable task = () -> {};

        assertThat(StoppableWork.inside(task)).isSameAs(task);
    }

    private static boolean isOverInTime(StoppableWork awaited) {
        try {
            return awaited.awaitOver(LONG);
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static boolean join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(50));
            return !thread.isAlive();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
