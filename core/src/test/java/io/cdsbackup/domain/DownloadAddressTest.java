package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadAddressTest {

    private static final String PRESIGNED = "https://files.example/b%2F1.xb?Expires=1&Signature=a%2Bb%3D&x=~";

    @Test
    void the_address_is_kept_character_by_character() {
        assertThat(DownloadAddress.of(PRESIGNED).uri()).hasToString(PRESIGNED);
        assertThat(DownloadAddress.of(URI.create(PRESIGNED))).isEqualTo(DownloadAddress.of(PRESIGNED));
    }

    @Test
    void characters_beyond_ascii_are_percent_encoded() {
        assertThat(DownloadAddress.of("https://files.example/备?n=é").uri())
                .hasToString("https://files.example/%E5%A4%87?n=%C3%A9");
    }

    @ParameterizedTest(name = "{0} shows as {1}")
    @CsvSource({
        "https://files.example/secret-path?Signature=qqq,https://files.example/***",
        "HTTPS://Files.Example:8443/secret-path?Signature=qqq#qqq,https://files.example:8443/***",
        "http://user:hunter2@10.0.0.1/secret-path,http://10.0.0.1/***",
        "https://[fd00::1]:9000/secret-path?qqq,https://[fd00::1]:9000/***",
        "https://user:hunter2@not_a_host/secret-path,https:///***",
        "file:/secret-path/hunter2,file:///***",
        "mailto:hunter2@files.example,mailto:///***"
    })
    void its_text_form_shows_where_it_points_and_nothing_that_opens_it(String text, String shown) {
        assertThat(DownloadAddress.of(text)).hasToString(shown);
        assertThat(shown).doesNotContain("secret-path", "qqq", "hunter2");
    }

    @Test
    void scheme_and_host_are_in_lower_case() {
        DownloadAddress address = DownloadAddress.of("HTTP://FILES.Example:80/x");

        assertThat(address.scheme()).isEqualTo("http");
        assertThat(address.host()).isEqualTo("files.example");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://a.example/,true",
        "HTTPS://a.example/,true",
        "http://a.example/,false",
        "ftps://a.example/,false"
    })
    void only_https_is_secure(String text, boolean secure) {
        assertThat(DownloadAddress.of(text).isSecure()).isEqualTo(secure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/x", "mailto:a@b.example", "https:///x", "https://not_a_host/x"})
    void an_address_may_name_no_host(String text) {
        assertThat(DownloadAddress.of(text).host()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/b?Signature=qqq",
                "files.example/b?Signature=qqq",
                "//files.example/qqq",
                "https://a b/qqq",
                "ht tp:qqq"
            })
    void what_is_no_absolute_url_is_refused_without_being_repeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DownloadAddress.of(text))
                .withMessageNotContaining("qqq")
                .withNoCause();
    }

    @Test
    void two_are_equal_if_their_urls_are() {
        assertThat(DownloadAddress.of(PRESIGNED))
                .isEqualTo(DownloadAddress.of(PRESIGNED))
                .hasSameHashCodeAs(DownloadAddress.of(PRESIGNED))
                .isNotEqualTo(DownloadAddress.of(PRESIGNED + "1"))
                .isNotEqualTo(URI.create(PRESIGNED));
    }
}
