package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.DownloadProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SafeListenerTest {

    private static final DownloadProgress PROGRESS = new DownloadProgress(3, 7, 0, 1, 0, 0);

    private final Logger logger = Logger.getLogger(SafeListener.class.getName());
    private final List<LogRecord> log = new ArrayList<>();
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
        logger.addHandler(handler);
    }

    @AfterEach
    void leaveTheLog() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @Test
    void everything_is_passed_on() {
        RecordingListener inner = new RecordingListener();
        SafeListener safe = new SafeListener(inner);

        safe.phase(DownloadPhase.VERIFYING);
        safe.progress(PROGRESS);
        safe.warning("Careful");

        assertThat(inner.phases).containsExactly(DownloadPhase.VERIFYING);
        assertThat(inner.progress).containsExactly(PROGRESS);
        assertThat(inner.warnings).containsExactly("Careful");
    }

    @Test
    void a_failure_of_the_listener_stays_there_and_is_logged() {
        SafeListener safe = new SafeListener(new Failing());

        safe.phase(DownloadPhase.DONE);
        safe.progress(PROGRESS);
        safe.warning("Careful");

        assertThat(log)
                .extracting(LogRecord::getMessage)
                .containsExactly(
                        "A download listener failed", "A download listener failed", "A download listener failed");
        assertThat(log.get(0).getThrown()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_error_of_the_machine_is_nobody_s_to_keep() {
        SafeListener safe = new SafeListener(new DownloadListener() {
            @Override
            public void progress(DownloadProgress now) {
                throw new StackOverflowError();
            }
        });

        assertThatThrownBy(() -> safe.progress(PROGRESS)).isInstanceOf(StackOverflowError.class);
    }

    private static final class Failing implements DownloadListener {

        @Override
        public void phase(DownloadPhase phase) {
            throw new IllegalStateException("The window is gone");
        }

        @Override
        public void progress(DownloadProgress now) {
            throw new IllegalStateException("The window is gone");
        }

        @Override
        public void warning(String message) {
            throw new IllegalStateException("The window is gone");
        }
    }
}
