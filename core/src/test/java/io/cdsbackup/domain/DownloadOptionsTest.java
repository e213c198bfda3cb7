package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadOptionsTest {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final DownloadOptions DEFAULTS = DownloadOptions.defaults();

    @Test
    void by_default_any_network_no_plain_http_a_strict_size_and_a_minute_for_a_stall() {
        assertThat(DEFAULTS).isEqualTo(new DownloadOptions(NetworkChoice.AUTO, false, SizeCheck.STRICT, MINUTE));
    }

    @Test
    void each_option_changes_alone() {
        assertThat(DEFAULTS.withNetwork(NetworkChoice.INTRANET))
                .isEqualTo(new DownloadOptions(NetworkChoice.INTRANET, false, SizeCheck.STRICT, MINUTE));
        assertThat(DEFAULTS.withPlainHttpAllowed(true))
                .isEqualTo(new DownloadOptions(NetworkChoice.AUTO, true, SizeCheck.STRICT, MINUTE));
        assertThat(DEFAULTS.withSizeCheck(SizeCheck.OFF))
                .isEqualTo(new DownloadOptions(NetworkChoice.AUTO, false, SizeCheck.OFF, MINUTE));
        assertThat(DEFAULTS.withStallTimeout(Duration.ofMillis(1)))
                .isEqualTo(new DownloadOptions(NetworkChoice.AUTO, false, SizeCheck.STRICT, Duration.ofMillis(1)));
    }

    @Test
    void options_add_up() {
        assertThat(DEFAULTS.withSizeCheck(SizeCheck.WARN)
                        .withStallTimeout(Duration.ofSeconds(5))
                        .withPlainHttpAllowed(true)
                        .withNetwork(NetworkChoice.PUBLIC))
                .isEqualTo(new DownloadOptions(NetworkChoice.PUBLIC, true, SizeCheck.WARN, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void a_stall_timeout_that_is_not_positive_is_refused(long nanos) {
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withStallTimeout(Duration.ofNanos(nanos)));
    }
}
