package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvSource({
        "https://cds.example/mysql,https://cds.example/mysql",
        "https://cds.example/mysql/,https://cds.example/mysql",
        "https://cds.example/mysql//,https://cds.example/mysql",
        "' https://cds.example/mysql ',https://cds.example/mysql",
        "https://cds.example,https://cds.example",
        "https://cds.example/,https://cds.example",
        "https://cds.example:8443/a/b,https://cds.example:8443/a/b"
    })
    void a_slash_at_its_end_makes_no_difference(String text, String base) {
        assertThat(Endpoint.of(text)).hasToString(base).isEqualTo(Endpoint.of(base));
    }

    @ParameterizedTest
    @CsvSource({
        "cds.example/mysql,The endpoint must be an http or https address",
        "ftp://cds.example/mysql,The endpoint must be an http or https address",
        "file:/mysql,The endpoint must be an http or https address",
        "'',The endpoint must be an http or https address",
        "https:///mysql,The endpoint names no host",
        "https:mysql,The endpoint names no host",
        "https://user:hunter2@cds.example/mysql,The endpoint must not hold a user name or password",
        "https://cds.example/mysql?token=hunter2,'The endpoint must end with its path: no ''?'', no ''#'''",
        "https://cds.example/mysql?,'The endpoint must end with its path: no ''?'', no ''#'''",
        "https://cds.example/mysql#hunter2,'The endpoint must end with its path: no ''?'', no ''#'''",
        "https://user:hunter2 @cds.example,The endpoint is not a URL"
    })
    void what_cannot_be_an_endpoint_is_refused_without_being_repeated(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.of(text))
                .withMessage(why)
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/mysql",
                "http://LOCALHOST:8080/mysql",
                "http://127.0.0.1:8080/mysql",
                "http://127.255.0.3/mysql",
                "http://[::1]:8080/mysql",
                "http://[0:0:0:0:0:0:0:1]/mysql",
                "HTTP://localhost/mysql"
            })
    void plain_http_goes_to_this_machine(String text) {
        Endpoint endpoint = Endpoint.of(text);

        assertThat(endpoint.isLoopback()).isTrue();
        assertThat(endpoint.isSecure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cds.example/mysql",
                "http://localhost.example/mysql",
                "http://127.0.0.1.example/mysql",
                "http://128.0.0.1/mysql",
                "http://10.0.0.1/mysql",
                "http://0.0.0.0/mysql",
                "http://[::2]/mysql",
                "http://[::]/mysql"
            })
    void plain_http_goes_to_no_other_machine(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.of(text))
                .withMessage("The endpoint must be https: plain http is allowed to this machine (loopback) alone");
        assertThat(Endpoint.of(text.replace("http:", "https:")).isLoopback()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://cds.example/mysql", "HTTPS://cds.example/mysql", "https://localhost/mysql"})
    void https_is_secure(String text) {
        assertThat(Endpoint.of(text).isSecure()).isTrue();
    }

    @Test
    void the_record_itself_checks_as_much() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Endpoint(URI.create("http://cds.example/mysql")));
        assertThat(new Endpoint(URI.create("https://cds.example/mysql/"))).hasToString("https://cds.example/mysql");
    }

    @ParameterizedTest
    @EnumSource
    void every_region_has_a_secure_endpoint_and_a_word_in_lower_case(Region region) {
        assertThat(region.endpoint().isSecure()).isTrue();
        assertThat(region.endpoint().base().getPath()).isEqualTo("/mysql");
        assertThat(region.text()).matches("[a-z]+");
    }

    @ParameterizedTest(name = "{0} is at {1}")
    @CsvSource({
        "MAINLAND,https://cdsapi.capitalonline.net/mysql",
        "ASIA,https://cdsapi-asia.capitalonline.net/mysql",
        "US,https://cdsapi-us.capitalonline.net/mysql"
    })
    void the_regions_are_where_the_vendor_publishes_them(Region region, String base) {
        assertThat(region.endpoint()).hasToString(base);
    }
}
