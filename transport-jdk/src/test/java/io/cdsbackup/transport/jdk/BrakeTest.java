package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BrakeTest {

    private final Brake brake = new Brake();

    @Test
    void work_is_done_by_the_thread_that_brings_it() {
        AtomicReference<Thread> by = new AtomicReference<>();

        brake.execute(() -> by.set(Thread.currentThread()));

        assertThat(by).hasValue(Thread.currentThread());
    }

    @Test
    void it_waits_while_the_backlog_it_heeds_has_no_room() throws Exception {
        Backlog full = full();
        brake.heed(full);
        Held reader = Held.in(() -> brake.execute(() -> {}), Thread.State.WAITING);

        assertThat(brake.isAtWork()).isTrue();
        full.taken(1);

        reader.goesOn();
        assertThat(brake.isAtWork()).isFalse();
    }

    @Test
    void the_thread_that_takes_is_never_held() {
        brake.heed(full());

        brake.execute(() -> {});

        assertThat(brake.isAtWork()).isFalse();
    }

    @Test
    void it_waits_for_nobody_once_it_is_released() throws Exception {
        brake.heed(full());
        brake.release();

        Held.in(() -> brake.execute(() -> {}), Thread.State.TERMINATED).goesOn();

        assertThat(brake.isAtWork()).isFalse();
    }

    @Test
    void it_is_at_work_until_the_outermost_work_is_done() {
        brake.execute(() -> {
            brake.execute(() -> {});

            assertThat(brake.isAtWork()).isTrue();
        });

        assertThat(brake.isAtWork()).isFalse();
    }

    @Test
    void an_error_breaks_it_and_an_exception_does_not() {
        assertThatIllegalStateException()
                .isThrownBy(() -> brake.execute(() -> {
                    throw new IllegalStateException();
                }));
        assertThat(brake.isBroken()).isFalse();

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> brake.execute(() -> {
                    throw new OutOfMemoryError();
                }));
        assertThat(brake.isBroken()).isTrue();
        assertThat(brake.isAtWork()).isFalse();
    }

    private static Backlog full() {
        Backlog full = new Backlog();
        full.add(new Arrival.Bytes(List.of(ByteBuffer.allocate(Backlog.ENOUGH_BYTES))));
        return full;
    }
}
