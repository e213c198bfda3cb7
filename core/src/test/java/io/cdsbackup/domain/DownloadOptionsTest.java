package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadOptionsTest {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final DownloadOptions DEFAULTS = DownloadOptions.defaults();

    @Test
    void by_default_any_network_no_plain_http_a_strict_size_and_a_minute_for_a_stall() {
        assertThat(DEFAULTS)
                .isEqualTo(new DownloadOptions(
                        NetworkChoice.AUTO, false, SizeCheck.STRICT, MINUTE, 0, 0, true, OnChange.FAIL, false));
    }

    @Test
    void each_option_changes_alone() {
        assertThat(DEFAULTS.withNetwork(NetworkChoice.INTRANET))
                .isEqualTo(new DownloadOptions(
                        NetworkChoice.INTRANET, false, SizeCheck.STRICT, MINUTE, 0, 0, true, OnChange.FAIL, false));
        assertThat(DEFAULTS.withPlainHttpAllowed(true))
                .isEqualTo(new DownloadOptions(
                        NetworkChoice.AUTO, true, SizeCheck.STRICT, MINUTE, 0, 0, true, OnChange.FAIL, false));
        assertThat(DEFAULTS.withSizeCheck(SizeCheck.OFF))
                .isEqualTo(new DownloadOptions(
                        NetworkChoice.AUTO, false, SizeCheck.OFF, MINUTE, 0, 0, true, OnChange.FAIL, false));
        assertThat(DEFAULTS.withStallTimeout(Duration.ofMillis(1)))
                .isEqualTo(new DownloadOptions(
                        NetworkChoice.AUTO,
                        false,
                        SizeCheck.STRICT,
                        Duration.ofMillis(1),
                        0,
                        0,
                        true,
                        OnChange.FAIL,
                        false));
    }

    @Test
    void options_add_up() {
        assertThat(DEFAULTS.withSizeCheck(SizeCheck.WARN)
                        .withStallTimeout(Duration.ofSeconds(5))
                        .withPlainHttpAllowed(true)
                        .withNetwork(NetworkChoice.PUBLIC))
                .isEqualTo(new DownloadOptions(
                        NetworkChoice.PUBLIC,
                        true,
                        SizeCheck.WARN,
                        Duration.ofSeconds(5),
                        0,
                        0,
                        true,
                        OnChange.FAIL,
                        false));
    }

    @Test
    void a_recheck_that_was_asked_for_stays_whatever_else_changes() {
        DownloadOptions rechecking = DEFAULTS.withRecheck(true);

        assertThat(Stream.<UnaryOperator<DownloadOptions>>of(
                        options -> options.withNetwork(NetworkChoice.PUBLIC),
                        options -> options.withPlainHttpAllowed(true),
                        options -> options.withSizeCheck(SizeCheck.WARN),
                        options -> options.withStallTimeout(Duration.ofSeconds(5)),
                        options -> options.withConnections(2),
                        options -> options.withPartSize(1 << 20),
                        options -> options.withResume(false),
                        options -> options.withOnChange(OnChange.RESTART)))
                .allSatisfy(change -> assertThat(change.apply(rechecking))
                        .isEqualTo(change.apply(DEFAULTS).withRecheck(true))
                        .isNotEqualTo(rechecking));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void a_stall_timeout_that_is_not_positive_is_refused(long nanos) {
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withStallTimeout(Duration.ofNanos(nanos)));
    }

    @Test
    void how_parts_are_fetched_changes_alone_too() {
        assertThat(DEFAULTS.withConnections(16).connections()).isEqualTo(16);
        assertThat(DEFAULTS.withPartSize(1 << 20).partSize()).isEqualTo(1 << 20);
        assertThat(DEFAULTS.withResume(false).resume()).isFalse();
        assertThat(DEFAULTS.withOnChange(OnChange.RESTART).onChange()).isEqualTo(OnChange.RESTART);
        assertThat(DEFAULTS.withRecheck(true).recheck()).isTrue();
        assertThat(DEFAULTS.withRecheck(true).withRecheck(false)).isEqualTo(DEFAULTS);
        assertThat(DEFAULTS.withConnections(16)
                        .withPartSize(1 << 20)
                        .withResume(false)
                        .withOnChange(OnChange.RESTART)
                        .withConnections(0)
                        .withPartSize(0)
                        .withResume(true)
                        .withOnChange(OnChange.FAIL))
                .isEqualTo(DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 17})
    void more_connections_than_sixteen_are_refused_and_fewer_than_none(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withConnections(number));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1, 65_535})
    void parts_that_are_too_short_are_refused(long bytes) {
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withPartSize(bytes));
    }
}
