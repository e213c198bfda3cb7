package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.Integrity;
import io.cdsbackup.domain.Network;
import org.junit.jupiter.api.Test;

class ChosenAddressTest {

    @Test
    void its_scheme_says_what_the_file_s_integrity_rests_on() {
        assertThat(chosen("https://files.example/b").integrity()).isEqualTo(Integrity.TLS);
        assertThat(chosen("http://files.example/b").integrity()).isEqualTo(Integrity.PLAIN_HTTP);
    }

    @Test
    void its_text_shows_the_host_and_nothing_that_opens_the_file() {
        assertThat(chosen("https://files.example:8443/folder/b?Signature=x"))
                .hasToString("public https://files.example:8443/***");
    }

    private static ChosenAddress chosen(String address) {
        return new ChosenAddress(Network.PUBLIC, DownloadAddress.of(address));
    }
}
