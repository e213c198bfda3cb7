package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final int RECORD_OF_TLS = 16 * 1024;
    private static final int LARGE = 256 * 1024;

    private final Source source = new Source();

    @Test
    void of_small_pieces_four_are_asked_for_all_the_time() {
        ReadAhead ahead = ReadAhead.begun(source);

        assertThat(source.outstanding).isEqualTo(4);
        for (int piece = 0; piece < 10; piece++) {
            source.take(ahead, RECORD_OF_TLS);
            assertThat(source.outstanding).isEqualTo(4);
        }
    }

    @Test
    void of_large_pieces_two_are_asked_for_once_their_size_is_known() {
        ReadAhead ahead = ReadAhead.begun(source);

        source.take(ahead, LARGE);
        source.take(ahead, LARGE);

        for (int piece = 0; piece < 10; piece++) {
            assertThat(source.outstanding).isEqualTo(2);
            source.take(ahead, LARGE);
        }
    }

    @Test
    void small_pieces_behind_large_ones_bring_it_up_again() {
        ReadAhead ahead = ReadAhead.begun(source);
        for (int piece = 0; piece < 10; piece++) {
            source.take(ahead, LARGE);
        }

        source.take(ahead, RECORD_OF_TLS);

        assertThat(source.outstanding).isEqualTo(4);
    }

    @Test
    void whatever_their_sizes_some_are_always_asked_for_and_never_more_than_four() {
        Random random = new Random(20261129);
        ReadAhead ahead = ReadAhead.begun(source);

        for (int piece = 0; piece < 10_000; piece++) {
            source.take(ahead, random.nextInt(4) == 0 ? 0 : 1L << random.nextInt(32));
            assertThat(source.outstanding).isBetween(2L, 4L);
        }
    }

    /** Counts what is asked for and did not come yet. */
    private static final class Source implements Flow.Subscription {

        private long outstanding;

        @Override
        public void request(long more) {
            assertThat(more).isPositive();
            outstanding += more;
        }

        @Override
        public void cancel() {
            throw new AssertionError("Nobody wants it cancelled");
        }

        private void take(ReadAhead ahead, long bytes) {
            outstanding--;
            ahead.taken(bytes);
        }
    }
}
