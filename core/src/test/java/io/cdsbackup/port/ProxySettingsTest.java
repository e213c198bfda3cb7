package io.cdsbackup.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxySettingsTest {

    @Test
    void a_proxy_has_what_it_was_given() {
        ProxySettings proxy = ProxySettings.of("proxy.example", 3128);

        assertThat(proxy.host()).isEqualTo("proxy.example");
        assertThat(proxy.port()).isEqualTo(3128);
        assertThat(proxy.user()).isEmpty();
        assertThat(proxy.password()).isEmpty();
    }

    @Test
    void user_and_bypass_add_up() {
        ProxySettings proxy = ProxySettings.of("proxy.example", 3128)
                .withUser("me", "hunter2")
                .withBypass(List.of("a.example"));

        assertThat(proxy.user()).contains("me");
        assertThat(proxy.password()).contains("hunter2");
        assertThat(proxy.withUser("you", "other").bypasses("a.example")).isTrue();
    }

    @Test
    void the_text_form_shows_neither_user_nor_password() {
        assertThat(ProxySettings.of("proxy.example", 3128).withUser("me", "hunter2"))
                .hasToString("proxy proxy.example:3128");
    }

    @ParameterizedTest(name = "[{0}]:{1}")
    @CsvSource({"'',80", "' ',80", "proxy.example,0", "proxy.example,-1", "proxy.example,65536"})
    void a_proxy_that_cannot_be_is_refused(String host, int port) {
        assertThatIllegalArgumentException().isThrownBy(() -> ProxySettings.of(host, port));
    }

    @ParameterizedTest(name = "[{0}] and {1}: {2}")
    @CsvSource({
        "example.com,example.com,true",
        "example.com,files.example.com,true",
        "example.com,badexample.com,false",
        ".example.com,files.example.com,true",
        ".example.com,example.com,true",
        ".example.com,badexample.com,false",
        "*.example.com,files.example.com,true",
        "*.example.com,badexample.com,false",
        "' Example.COM ',FILES.example.com,true",
        "*,anything.example,true",
        "'',anything.example,false",
        "10.0.0.1,10.0.0.1,true",
        "10.0.0.1,110.0.0.1,false",
        "files.example.com,example.com,false"
    })
    void an_entry_covers_a_host_and_what_is_below_it(String entry, String host, boolean covered) {
        assertThat(ProxySettings.of("proxy.example", 3128)
                        .withBypass(List.of(entry))
                        .bypasses(host))
                .isEqualTo(covered);
    }

    @Test
    void without_entries_no_host_is_reached_directly() {
        assertThat(ProxySettings.of("proxy.example", 3128).bypasses("example.com"))
                .isFalse();
    }
}
