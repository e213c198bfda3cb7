package io.cdsbackup.cli.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StopSignalsTest {

    private final StopRequest request = new StopRequest();
    private final List<StopSignal> abandoned = new CopyOnWriteArrayList<>();

    @Test
    void the_first_signal_interrupts_the_worker_and_waits_for_it() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread worker = blocked(interrupted);
        StopSignals signals = new StopSignals(request, worker, abandoned::add);

        Thread handler = started(() -> signals.received(StopSignal.TERM));
        interrupted.await();
        signals.finished();
        handler.join();

        assertThat(request.received()).contains(StopSignal.TERM);
        assertThat(abandoned).isEmpty();
    }

    @Test
    void the_second_signal_ends_the_process_as_the_first_one_would_have() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        StopSignals signals = new StopSignals(request, blocked(interrupted), abandoned::add);
        Thread handler = started(() -> signals.received(StopSignal.INT));
        interrupted.await();

        signals.received(StopSignal.TERM);
        signals.finished();
        handler.join();

        assertThat(request.received()).contains(StopSignal.INT);
        assertThat(abandoned).containsExactly(StopSignal.INT);
    }

    @Test
    void nothing_is_received_before_a_signal_comes() {
        assertThat(request.received()).isEmpty();
    }

    private static Thread blocked(CountDownLatch interrupted) {
        return started(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                interrupted.countDown();
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
