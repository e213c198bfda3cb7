package io.cdsbackup.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class TransportSettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void by_default_ten_seconds_to_connect_the_jvms_trust_and_no_proxy() {
        assertThat(TransportSettings.defaults()).isEqualTo(new TransportSettings(Duration.ofSeconds(10), null, null));
    }

    @Test
    void each_setting_changes_alone() throws NoSuchAlgorithmException {
        SSLContext trust = SSLContext.getDefault();
        ProxySettings proxy = ProxySettings.of("proxy.example", 3128);

        TransportSettings all = TransportSettings.defaults()
                .withSslContext(trust)
                .withProxy(proxy)
                .withConnectTimeout(SECOND);

        assertThat(all).isEqualTo(new TransportSettings(SECOND, trust, proxy));
        assertThat(all.withProxy(null)).isEqualTo(new TransportSettings(SECOND, trust, null));
        assertThat(all.withSslContext(null)).isEqualTo(new TransportSettings(SECOND, null, proxy));
    }

    @Test
    void the_text_form_shows_no_password() {
        ProxySettings proxy = ProxySettings.of("proxy.example", 3128).withUser("me", "hunter2");

        assertThat(TransportSettings.defaults().withProxy(proxy).toString())
                .contains("proxy proxy.example:3128")
                .doesNotContain("hunter2");
    }

    @Test
    void a_timeout_that_is_not_positive_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportSettings.defaults().withConnectTimeout(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportSettings.defaults().withConnectTimeout(SECOND.negated()));
    }
}
