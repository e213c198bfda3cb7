package io.cdsbackup.internal.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class TellerTest {

    private static final int ROOM = 1024;

    private final Logger logger = Logger.getLogger(Teller.class.getName());
    private final List<LogRecord> log = Collections.synchronizedList(new ArrayList<>());
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final Teller teller = new Teller("A listener", "teller", getClass().getClassLoader());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listenToTheLog() {
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
    }

    @AfterEach
    void leaveTheLog() {
        end();
        logger.removeHandler(handler);
        logger.setLevel(null);
        logger.setUseParentHandlers(true);
    }

    private void end() {
        Teller.end(List.of(teller));
    }

    /** Occupies the teller until the latch is down. */
    private void hold(CountDownLatch until) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        teller.tell(() -> {
            held.countDown();
            uninterruptibly(until);
        });
        held.await();
    }

    private static void uninterruptibly(CountDownLatch latch) {
        boolean over = false;
        while (!over) {
            try {
                latch.await();
                over = true;
            } catch (InterruptedException notYet) {
                // The very thing that this one does not heed.
            }
        }
    }

    private static boolean isThere(String thread) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(alive -> alive.getName().equals(thread));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void there_is_no_thread_before_the_first_news_and_none_after_the_end() {
        assertThat(isThere("teller")).isFalse();

        teller.tell(() -> told.add(
                Thread.currentThread().getName() + " " + Thread.currentThread().isDaemon()));
        end();

        assertThat(told).containsExactly("teller true");
        assertThat(isThere("teller")).isFalse();
    }

    @Test
    void one_that_never_had_news_ends_without_a_thread() {
        end();

        assertThat(teller.tell(() -> told.add("too late"))).isFalse();
        assertThat(isThere("teller")).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void the_thread_has_nothing_of_the_one_that_had_the_first_news() {
        InheritableThreadLocal<String> request = new InheritableThreadLocal<>();
        request.set("of the caller");
        AtomicReference<ClassLoader> loader = new AtomicReference<>();
        Teller within = new Teller("A listener", "teller", getClass().getClassLoader());

        within.tell(() -> {
            told.add(String.valueOf(request.get()));
            loader.set(Thread.currentThread().getContextClassLoader());
        });
        Teller.end(List.of(within));

        assertThat(told).containsExactly("null");
        assertThat(loader).hasValue(getClass().getClassLoader());
    }

    @Test
    void news_are_told_in_their_order() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String each = "news " + i;
            expected.add(each);
            assertThat(teller.tell(() -> told.add(each))).isTrue();
        }
        end();

        assertThat(told).isEqualTo(expected);
        assertThat(log).isEmpty();
    }

    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("a bug"),
                new NoClassDefFoundError("not on the class path"),
                new StackOverflowError(),
                new AssertionError("a test's"),
                new java.io.IOException("checked, as other languages throw it"),
                new InterruptedException("the same"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatever_the_listener_throws_is_logged_and_the_next_news_are_told(Throwable failure) {
        teller.tell(() -> TellerTest.<RuntimeException>sneak(failure));
        teller.tell(() -> TellerTest.<RuntimeException>sneak(failure));
        teller.tell(() -> told.add("next"));
        end();

        assertThat(told).containsExactly("next");
        assertThat(log).extracting(LogRecord::getMessage).containsExactly("A listener failed", "A listener failed");
        assertThat(log)
                .as("once for all to see, then for those who look")
                .extracting(LogRecord::getLevel)
                .containsExactly(Level.WARNING, Level.FINE);
        assertThat(log.get(0).getThrown()).isSameAs(failure);
    }

    @Test
    void a_listener_that_interrupts_its_own_thread_is_told_what_comes_next() {
        AtomicInteger flags = new AtomicInteger();
        teller.tell(() -> Thread.currentThread().interrupt());
        teller.tell(() -> {
            flags.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
            told.add("next");
        });
        end();

        assertThat(told).containsExactly("next");
        assertThat(flags).hasValue(0);
    }

    @Test
    void nobody_waits_for_a_listener_that_blocks_and_what_it_missed_is_counted() throws InterruptedException {
        CountDownLatch until = new CountDownLatch(1);
        hold(until);

        for (int i = 0; i < ROOM; i++) {
            assertThat(teller.tell(() -> told.add("news"))).isTrue();
        }
        for (int i = 0; i < 7; i++) {
            assertThat(teller.tell(() -> told.add("too many"))).isFalse();
        }
        until.countDown();
        end();

        assertThat(told).hasSize(ROOM).containsOnly("news");
        assertThat(log)
                .extracting(LogRecord::getMessage)
                .containsExactly("A listener does not keep up; it was not told 7 things");
        assertThat(log).extracting(LogRecord::getLevel).containsExactly(Level.FINE);
    }

    @Test
    void a_listener_that_is_still_at_work_after_the_end_is_left_behind_and_told_nothing_more()
            throws InterruptedException {
        CountDownLatch until = new CountDownLatch(1);
        hold(until);
        CountDownLatch interrupted = new CountDownLatch(1);
        Teller other = new Teller("Another listener", "other-teller", null);
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        other.tell(() -> {
            entered.countDown();
            try {
                never.await();
            } catch (InterruptedException leftBehind) {
                interrupted.countDown();
            }
        });
        entered.await();
        teller.tell(() -> told.add("never"));

        Teller.end(List.of(teller, other));

        interrupted.await();
        assertThat(log)
                .extracting(LogRecord::getMessage)
                .containsExactly(
                        "A listener is still at work after the end; it is left behind; left untold: 1",
                        "Another listener is still at work after the end; it is left behind");
        until.countDown();
        end();
        assertThat(told).isEmpty();
    }

    @Test
    void a_listener_may_end_its_own_teller() {
        CountDownLatch both = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        teller.tell(() -> {
            uninterruptibly(both);
            end();
            ended.countDown();
        });
        teller.tell(() -> told.add("what was there"));
        both.countDown();

        uninterruptibly(ended);
        end();

        assertThat(told).containsExactly("what was there");
        assertThat(log).isEmpty();
    }

    @Test
    void an_interrupt_of_the_one_who_ends_it_outlives_the_end() {
        teller.tell(() -> told.add("news"));
        Thread.currentThread().interrupt();

        end();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).containsExactly("news");
    }

    @Test
    void what_is_watched_is_looked_at_by_itself_before_news_and_at_the_end() {
        CountDownLatch looks = new CountDownLatch(3);
        Runnable look = () -> {
            looks.countDown();
            told.add("look");
        };
        teller.watch(look);
        uninterruptibly(looks);
        told.clear();

        teller.tell(() -> told.add("news"));
        end();

        assertThat(told).endsWith("look", "news", "look");
    }

    @Test
    void what_is_watched_no_more_is_not_looked_at() {
        Runnable look = () -> told.add("look");
        teller.watch(look);
        teller.tell(() -> teller.unwatch(look));
        teller.tell(() -> told.add("news"));
        end();

        assertThat(told).endsWith("look", "news");
    }

    @Test
    void one_look_that_fails_keeps_nobody_from_the_other() {
        teller.watch(() -> {
            throw new IllegalStateException("a bug");
        });
        teller.watch(() -> told.add("look"));
        end();

        assertThat(told).contains("look");
    }
}
