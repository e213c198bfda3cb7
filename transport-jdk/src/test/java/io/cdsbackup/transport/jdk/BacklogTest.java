package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BacklogTest {

    private static final long FOR_LONG = TimeUnit.MINUTES.toNanos(1);

    private final Backlog backlog = new Backlog();

    @Test
    void what_came_first_is_taken_first() throws InterruptedException {
        Arrival first = piece(1);
        Arrival second = new Arrival.End(200);
        backlog.add(first);
        backlog.add(second);

        assertThat(backlog.next(0)).isSameAs(first);
        assertThat(backlog.next(0)).isSameAs(second);
        assertThat(backlog.next(0)).isNull();
    }

    @Test
    void who_waits_for_something_has_it_when_it_comes() throws Exception {
        Arrival piece = piece(1);
        Held waiting = Held.in(() -> assertThat(next(FOR_LONG)).isSameAs(piece), Thread.State.TIMED_WAITING);

        backlog.add(piece);

        waiting.goesOn();
    }

    @Test
    void an_interrupt_is_heard_even_where_something_has_come() {
        backlog.add(piece(1));
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> backlog.next(FOR_LONG));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void there_is_room_until_enough_has_come() {
        backlog.awaitRoom();
        backlog.add(piece(Backlog.ENOUGH_BYTES - 1));

        backlog.awaitRoom();
    }

    @Test
    void a_piece_that_is_being_taken_makes_no_room_yet() throws Exception {
        backlog.add(piece(Backlog.ENOUGH_BYTES));
        Held reader = Held.in(backlog::awaitRoom, Thread.State.WAITING);

        backlog.next(0);
        reader.isStillHeld();
        backlog.taken(1);

        reader.goesOn();
    }

    @Test
    void a_piece_too_many_wants_as_many_taken() throws Exception {
        backlog.add(piece(Backlog.ENOUGH_BYTES));
        backlog.add(piece(1));
        Held reader = Held.in(backlog::awaitRoom, Thread.State.WAITING);

        backlog.taken(Arrival.Bytes.LEAST_WEIGHT);
        reader.isStillHeld();
        backlog.taken(1);

        reader.goesOn();
    }

    /** A buffer that holds a byte may have been made for a record of TLS. */
    @Test
    void a_few_bytes_weigh_as_much_as_a_buffer() throws Exception {
        int enough = Backlog.ENOUGH_BYTES / Arrival.Bytes.LEAST_WEIGHT;
        for (int pieces = 1; pieces < enough; pieces++) {
            backlog.add(piece(1));
            backlog.awaitRoom();
        }

        backlog.add(piece(1));
        Held reader = Held.in(backlog::awaitRoom, Thread.State.WAITING);
        backlog.taken(Arrival.Bytes.LEAST_WEIGHT);

        reader.goesOn();
    }

    @Test
    void an_interrupt_of_the_reader_makes_no_room() throws Exception {
        backlog.add(piece(Backlog.ENOUGH_BYTES));
        Held reader = Held.in(backlog::awaitRoom, Thread.State.WAITING);

        reader.interrupt();
        reader.isStillHeld();
        backlog.abandon();

        reader.goesOn();
    }

    @Test
    void one_that_is_abandoned_keeps_no_bytes_and_holds_nobody_but_tells_how_it_ended() throws Exception {
        Arrival end = new Arrival.End(200);
        backlog.add(piece(Backlog.ENOUGH_BYTES));
        Held reader = Held.in(backlog::awaitRoom, Thread.State.WAITING);

        backlog.abandon();
        backlog.add(piece(Backlog.ENOUGH_BYTES));
        backlog.add(end);

        reader.goesOn();
        backlog.awaitRoom();
        assertThat(backlog.next(0)).isSameAs(end);
        assertThat(backlog.next(0)).isNull();
    }

    private Arrival next(long nanos) {
        try {
            return backlog.next(nanos);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Arrival piece(int bytes) {
        return new Arrival.Bytes(List.of(ByteBuffer.allocate(bytes)));
    }
}
