package io.cdsbackup.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BytesToldTest {

    private final BytesTold told = new BytesTold();

    @Test
    void sums_become_steps() {
        assertThat(told.more(Calls.download(1), 10)).isEqualTo(10);
        assertThat(told.more(Calls.download(2), 3)).isEqualTo(3);
        assertThat(told.more(Calls.download(1), 10)).isZero();
        assertThat(told.more(Calls.download(1), 25)).isEqualTo(15);
        assertThat(told.rest(Calls.download(1), 30)).isEqualTo(5);
        assertThat(told.rest(Calls.download(2), 3)).isZero();
    }

    @Test
    void a_call_that_never_moved_is_all_rest() {
        assertThat(told.rest(Calls.download(1), 8)).isEqualTo(8);
    }

    @Test
    void what_has_ended_is_forgotten() {
        told.more(Calls.download(1), 10);
        told.rest(Calls.download(1), 10);

        assertThat(told.size()).isZero();
    }

    @Test
    void downloads_whose_end_is_never_told_are_forgotten_and_those_that_move_are_not() {
        for (int number = 1; number <= 10 * BytesTold.MOST; number++) {
            told.more(Calls.download(number), 1);
            assertThat(told.more(Calls.download(0), number)).isEqualTo(1);
        }

        assertThat(told.size()).isEqualTo(BytesTold.MOST);
    }
}
