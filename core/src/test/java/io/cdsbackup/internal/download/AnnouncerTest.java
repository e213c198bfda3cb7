package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.internal.events.Teller;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.DownloadProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnnouncerTest {

    private final List<Logger> loggers =
            List.of(Logger.getLogger(Announcer.class.getName()), Logger.getLogger(Teller.class.getName()));
    private final List<String> log = new ArrayList<>();
    private final AtomicReference<DownloadProgress> progress = new AtomicReference<>(DownloadProgress.NONE);
    private final RecordingListener told = new RecordingListener();
    private final Handler handler = new Handler() {
        @Override
        public synchronized void publish(LogRecord line) {
            log.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listenToTheLog() {
        loggers.forEach(logger -> {
            logger.setUseParentHandlers(false);
            logger.addHandler(handler);
        });
    }

    @AfterEach
    void leaveTheLog() {
        loggers.forEach(logger -> {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        });
    }

    private static DownloadProgress at(long done) {
        return new DownloadProgress(done, 10, 0, 1, 0, 0);
    }

    @Test
    void all_is_told_in_its_order_by_the_time_of_the_end() {
        List<String> order = new ArrayList<>();
        DownloadListener listener = new DownloadListener() {
            @Override
            public void phase(DownloadPhase phase) {
                order.add(phase.name());
            }

            @Override
            public void progress(DownloadProgress now) {
                order.add(now.done() + "/" + now.total());
            }

            @Override
            public void kept(long bytes) {
                order.add("kept " + bytes);
            }

            @Override
            public void warning(String message) {
                order.add(message);
            }
        };

        try (Announcer announcer = Announcer.start(listener, progress::get)) {
            announcer.phase(DownloadPhase.REQUESTING);
            announcer.warning("Careful");
            announcer.kept(7);
        }

        assertThat(order).containsExactly("REQUESTING", "Careful", "kept 7");
    }

    @Test
    void progress_is_told_before_what_follows_it() {
        List<String> order = new ArrayList<>();
        DownloadListener listener = new DownloadListener() {
            @Override
            public void phase(DownloadPhase phase) {
                order.add(phase.name());
            }

            @Override
            public void progress(DownloadProgress now) {
                order.add(now.done() + "/" + now.total());
            }
        };

        try (Announcer announcer = Announcer.start(listener, progress::get)) {
            progress.set(at(10));
            announcer.phase(DownloadPhase.VERIFYING);
        }

        assertThat(order).containsExactly("10/10", "VERIFYING");
    }

    @Test
    void the_same_progress_is_told_once() {
        progress.set(at(5));

        try (Announcer announcer = Announcer.start(told, progress::get)) {
            announcer.phase(DownloadPhase.TRANSFERRING);
            announcer.phase(DownloadPhase.VERIFYING);
        }

        assertThat(told.progress).containsExactly(at(5));
    }

    @Test
    void a_listener_that_blocks_holds_nobody_up_and_is_left_behind() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leftBehind = new CountDownLatch(1);
        DownloadListener stuck = new DownloadListener() {
            @Override
            public void phase(DownloadPhase phase) {
                entered.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException interrupted) {
                    leftBehind.countDown();
                }
            }
        };

        try (Announcer announcer = Announcer.start(stuck, progress::get)) {
            announcer.phase(DownloadPhase.REQUESTING);
            entered.await();
            for (int i = 0; i < 10_000; i++) {
                announcer.phase(DownloadPhase.TRANSFERRING);
            }
        }

        leftBehind.await();
        assertThat(log).anySatisfy(line -> assertThat(line).contains("left behind"));
    }

    @Test
    void a_listener_that_throws_is_told_what_comes_next_all_the_same() {
        DownloadListener failing = new DownloadListener() {
            @Override
            public void phase(DownloadPhase phase) {
                throw new IllegalStateException("The window is gone");
            }

            @Override
            public void warning(String message) {
                told.warning(message);
            }
        };

        try (Announcer announcer = Announcer.start(failing, progress::get)) {
            announcer.phase(DownloadPhase.REQUESTING);
            announcer.warning("Careful");
        }

        assertThat(told.warnings).containsExactly("Careful");
    }

    @Test
    void a_warning_is_logged_whoever_listens() {
        try (Announcer announcer = Announcer.start(DownloadListener.NONE, progress::get)) {
            announcer.warning("Careful");
        }

        assertThat(log).containsExactly("Careful");
    }

    @Test
    void an_interrupt_of_the_caller_outlives_the_end() {
        Announcer announcer = Announcer.start(told, progress::get);
        announcer.phase(DownloadPhase.DONE);
        Thread.currentThread().interrupt();

        announcer.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(told.phases).containsExactly(DownloadPhase.DONE);
    }
}
