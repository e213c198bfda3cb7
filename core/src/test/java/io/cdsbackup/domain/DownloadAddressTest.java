package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest(name = "{0} names port {1}")
    @CsvSource({
        "https://a.example/x,-1",
        "https://a.example:/x,-1",
        "https://a.example:0/x,0",
        "https://a.example:99999?x,99999",
        "https://[fd00::1]:9000/x?[,9000",
        "https://not_a_host:1/x,-1"
    })
    void its_port_is_the_one_that_is_named(String text, int port) {
        assertThat(DownloadAddress.of(text).port()).isEqualTo(port);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://a.example/u@b,false",
        "https://u@a.example/x,true",
        "https://u:p@a.example,true",
        "https://@a.example?x,true",
        "https://u@not_a_host/x,true",
        "mailto:u@a.example,false"
    })
    void a_user_name_or_a_password_before_the_host_is_noticed(String text, boolean has) {
        assertThat(DownloadAddress.of(text).hasUserInfo()).isEqualTo(has);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b",
                "A-b.C1:80",
                "a--b.c",
                "1.2.3.4",
                "255.255.255.255:65535",
                "256.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.4.a",
                "0001.2.3.4",
                "010.2.3.4",
                "a.1b",
                "1a",
                "a-.b",
                "-a.b",
                "a.b-",
                "a.b.",
                "a..b",
                ".a",
                "a.example:",
                "a.example:0",
                "a.example:99999",
                "a.example:100000",
                "a.example:99999999999",
                "a.example:-1",
                "a.example:8a",
                "a.example:80:80",
                "\u212a.example",
                "a_b.example",
                "[fd00::1]",
                "@a.example"
            })
    void whatever_the_host_it_is_read_as_the_java_runtime_reads_it(String authority) {
        String text = "https://" + authority + "/x?y";
        URI expected = readByTheRuntime(text);
        if (expected == null) {
            assertThatIllegalArgumentException().isThrownBy(() -> DownloadAddress.of(text));
            return;
        }

        assertThat(DownloadAddress.of(text).host())
                .isEqualTo(expected.getHost() == null ? "" : expected.getHost().toLowerCase(Locale.ROOT));
        assertThat(DownloadAddress.of(text).port()).isEqualTo(expected.getPort());
        assertThat(DownloadAddress.of(text).uri()).hasToString(expected.toString());
    }

    @Test
    void whatever_the_text_it_is_read_as_the_java_runtime_reads_it() {
        long seed = 20261129;
        Random random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = text(random);
            URI expected = readByTheRuntime(text);
            if (expected == null) {
                assertThatIllegalArgumentException()
                        .as("seed %d, case %d: %s", seed, i, text)
                        .isThrownBy(() -> DownloadAddress.of(text));
                continue;
            }
            taken++;

            DownloadAddress address = DownloadAddress.of(text);

            assertThat(address.uri()).as("seed %d, case %d", seed, i).hasToString(expected.toString());
            assertThat(address.port()).as("seed %d, case %d", seed, i).isEqualTo(expected.getPort());
            assertThat(address.scheme())
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(expected.getScheme().toLowerCase(Locale.ROOT));
            assertThat(address.host())
                    .as("seed %d, case %d: %s", seed, i, text)
                    .isEqualTo(
                            expected.getHost() == null ? "" : expected.getHost().toLowerCase(Locale.ROOT));
            assertThat(address.hasUserInfo())
                    .as("seed %d, case %d: %s", seed, i, text)
                    .isEqualTo(expected.getRawAuthority() != null
                            && expected.getRawAuthority().contains("@"));
        }
        assertThat(taken).as("texts that are addresses").isBetween(10_000, 40_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/x\u1fef?Signature=qqq", "https://a.example/\ud800?Signature=qqq"})
    void what_no_ascii_can_be_made_of_is_refused_without_being_repeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DownloadAddress.of(text))
                .withMessageNotContaining("qqq")
                .withNoCause();
    }

    @Test
    void a_uri_that_was_put_together_leads_where_its_text_leads() {
        URI together = URI.create("https://a.example").resolve(URI.create(".b.example/x"));

        DownloadAddress address = DownloadAddress.of(together);

        assertThat(address.host()).isEqualTo(URI.create(together.toString()).getHost());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(pick(
                random,
                "http://",
                "https://",
                "http://",
                "https://",
                "HTTPS://",
                "http\u017f://",
                "https:/",
                "ftp://",
                ""));
        text.append(pick(
                random,
                "a.example",
                "A.example:8443",
                "10.0.0.9",
                "[fd00::1]:9",
                "u:p@a.example",
                "a_b:1",
                "a..b",
                "%41",
                ""));
        for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
            text.append(pick(random, "a", "Z", "k", "1", "25", "255", "256", ".", ".", "-", ":", ":80", "\u212a", "_"));
        }
        for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
            text.append(pick(
                    random,
                    "/",
                    "?",
                    "#",
                    "b1.xb",
                    "%2F",
                    "%2",
                    "%",
                    "%zz",
                    "=",
                    "&",
                    "@",
                    ":",
                    "~!*'()",
                    "$,;+-_.",
                    "[",
                    "]",
                    "\\",
                    "^",
                    "|",
                    " ",
                    "\"",
                    "<",
                    "\u5907",
                    "\u00e9",
                    "\u0000",
                    "//",
                    "?Expires=1&Signature=a%2Bb%3D"));
        }
        return text.toString();
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static @Nullable URI readByTheRuntime(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() ? new URI(uri.toASCIIString()) : null;
        } catch (URISyntaxException noUrl) {
            return null;
        }
    }
}
