package io.cdsbackup.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DownloadProgressTest {

    private static DownloadProgress of(long done, long total, long rate) {
        return new DownloadProgress(done, total, rate, 1, 0, 0);
    }

    @Test
    void a_share_is_rounded_down_so_that_100_means_all() {
        assertThat(of(0, 1000, 1).percent()).contains(0);
        assertThat(of(999, 1000, 1).percent()).contains(99);
        assertThat(of(1000, 1000, 1).percent()).contains(100);
        assertThat(of(Long.MAX_VALUE / 2, Long.MAX_VALUE, 1).percent()).contains(50);
    }

    @Test
    void nothing_of_nothing_is_all() {
        assertThat(of(0, 0, 0).percent()).contains(100);
    }

    @Test
    void an_unknown_total_has_neither_share_nor_end() {
        assertThat(DownloadProgress.NONE.percent()).isEmpty();
        assertThat(of(5, DownloadProgress.UNKNOWN, 5).timeLeft()).isEmpty();
    }

    @Test
    void the_time_left_goes_by_the_rate() {
        assertThat(of(40, 100, 20).timeLeft()).contains(Duration.ofSeconds(3));
        assertThat(of(40, 100, 0).timeLeft()).isEmpty();
        assertThat(of(100, 100, 1).timeLeft()).contains(Duration.ZERO);
    }

    @Test
    void less_than_nothing_is_refused() {
        assertThatThrownBy(() -> of(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(0, -2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
