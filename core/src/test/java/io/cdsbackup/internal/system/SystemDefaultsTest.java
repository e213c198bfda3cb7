package io.cdsbackup.internal.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.port.NonceSource;
import io.cdsbackup.port.Sleeper;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SystemDefaultsTest {

    @Test
    void the_clock_is_the_machines() {
        Instant before = Instant.now();

        Instant told = SystemDefaults.clock().instant();

        assertThat(told).isBetween(before, Instant.now());
    }

    @Test
    void the_ticker_never_goes_back() {
        long before = SystemDefaults.ticker().nanos();

        assertThat(SystemDefaults.ticker().nanos() - before).isNotNegative();
    }

    @Test
    @Timeout(30)
    void an_interrupt_ends_a_wait_of_a_day_at_once() {
        Sleeper sleeper = SystemDefaults.sleeper();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> sleeper.sleep(Duration.ofDays(1).plusNanos(999_999)))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void nonces_are_uuids_and_never_the_same() {
        NonceSource nonces = SystemDefaults.nonces();
        Set<String> seen = new HashSet<>();

        for (int i = 0; i < 1000; i++) {
            String nonce = nonces.next();
            assertThat(UUID.fromString(nonce)).hasToString(nonce);
            seen.add(nonce);
        }

        assertThat(seen).hasSize(1000);
    }

    @Test
    void chance_draws_within_its_bound() {
        for (int i = 0; i < 1000; i++) {
            assertThat(SystemDefaults.random().nextLong(10)).isBetween(0L, 9L);
        }
    }

    @Test
    void the_environment_is_the_processs() {
        Map.Entry<String, String> any =
                System.getenv().entrySet().stream().findFirst().orElseThrow();

        assertThat(SystemDefaults.environment().variable(any.getKey())).contains(any.getValue());
        assertThat(SystemDefaults.environment().variable("CDS_BACKUP_THAT_NOBODY_SETS"))
                .isEmpty();
    }

    @Test
    void literal_addresses_are_their_own_names() throws UnknownHostException {
        assertThat(SystemDefaults.resolver().addresses("127.0.0.1"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("127.0.0.1");
        assertThat(SystemDefaults.resolver().addresses("::1"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("0:0:0:0:0:0:0:1");
    }

    @Test
    void the_librarys_version_is_the_one_that_the_build_wrote() {
        assertThat(LibraryVersion.current()).matches("\\d+\\.\\d+\\.\\d+.*");
    }
}
