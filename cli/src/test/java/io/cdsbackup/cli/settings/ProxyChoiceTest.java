package io.cdsbackup.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.ProxySettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyChoiceTest {

    private static final Environment NOTHING = Environment.of(Map.of());

    @Test
    void is_none_where_nothing_names_one() {
        assertThat(ProxyChoice.choose(null, NOTHING)).isNull();
    }

    @Test
    void is_the_options_before_the_environments() {
        Environment environment = Environment.of(Map.of("HTTPS_PROXY", "http://other:1"));

        ProxySettings proxy = ProxyChoice.choose("http://proxy.example:3128", environment);

        assertThat(proxy).hasToString("proxy proxy.example:3128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void is_none_where_the_option_is_empty(String option) {
        assertThat(ProxyChoice.choose(option, Environment.of(Map.of("HTTPS_PROXY", "http://other:1"))))
                .isNull();
    }

    @Test
    void is_https_proxy_before_http_proxy_in_either_spelling() {
        assertThat(ProxyChoice.choose(null, Environment.of(Map.of("HTTPS_PROXY", "a:1", "HTTP_PROXY", "b:2"))))
                .hasToString("proxy a:1");
        assertThat(ProxyChoice.choose(null, Environment.of(Map.of("https_proxy", "a:1", "HTTP_PROXY", "b:2"))))
                .hasToString("proxy a:1");
        assertThat(ProxyChoice.choose(null, Environment.of(Map.of("HTTPS_PROXY", "", "http_proxy", "b:2"))))
                .hasToString("proxy b:2");
    }

    @Test
    void is_passed_by_for_the_hosts_of_no_proxy_wherever_it_comes_from() {
        Environment environment = Environment.of(Map.of("NO_PROXY", "localhost, .internal.example,10.0.0.1"));

        ProxySettings proxy = ProxyChoice.choose("proxy.example:3128", environment);

        assertThat(proxy).isNotNull();
        assertThat(proxy.bypasses("files.internal.example")).isTrue();
        assertThat(proxy.bypasses("10.0.0.1")).isTrue();
        assertThat(proxy.bypasses("files.example")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example:3128, proxy.example, 3128",
        "HTTP://proxy.example:3128/, proxy.example, 3128",
        "proxy.example:3128, proxy.example, 3128",
        "http://proxy.example, proxy.example, 80",
        "http://[::1]:3128, [::1], 3128",
    })
    void has_a_host_and_a_port(String text, String host, int port) {
        ProxySettings proxy = ProxyChoice.choose(text, NOTHING);

        assertThat(proxy).isNotNull();
        assertThat(proxy.host()).isEqualTo(host);
        assertThat(proxy.port()).isEqualTo(port);
        assertThat(proxy.user()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://joe:hunter2@proxy.example:1, joe, hunter2",
        "joe:hunter2@proxy.example:1, joe, hunter2",
        "http://joe:a%3Ab%40c+d@proxy.example:1, joe, a:b@c+d",
        "http://joe:a:b@proxy.example:1, joe, a:b",
        "http://joe@proxy.example:1, joe, ''",
    })
    void can_have_a_user_and_a_password(String text, String user, String password) {
        ProxySettings proxy = ProxyChoice.choose(text, NOTHING);

        assertThat(proxy).isNotNull();
        assertThat(proxy.user()).contains(user);
        assertThat(proxy.password()).contains(password);
        assertThat(proxy.toString()).doesNotContain("joe", "hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "socks://joe:hunter2@proxy.example:1080, REFUSED",
        "socks5h://joe:hunter2@proxy.example:1080, REFUSED",
        "SOCKS4://joe:hunter2@proxy.example:1080, REFUSED",
        "https://joe:hunter2@proxy.example:1080, USAGE",
        "http://joe:hunter2@proxy.example:0, USAGE",
        "http://joe:hunter2@proxy.example:65536, USAGE",
        "http://joe:hunter2@proxy.example:x, USAGE",
        "http://joe:hunter2@, USAGE",
        "http://joe:hunter2 @proxy.example, USAGE",
        "http://joe:hunter2%@proxy.example, USAGE",
    })
    void that_cannot_be_used_is_told_without_its_password(String text, ErrorKind kind) {
        Environment environment = Environment.of(Map.of("HTTPS_PROXY", text));

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> ProxyChoice.choose(null, environment))
                .matches(failed -> failed.kind() == kind)
                .matches(failed -> failed.getCause() == null)
                .satisfies(failed -> assertThat(failed.text().args()).containsExactly("HTTPS_PROXY"));
    }
}
