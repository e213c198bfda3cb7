package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworksTest {

    private static final DownloadAddress PUBLIC = DownloadAddress.of("https://files.example/b");
    private static final DownloadAddress INTRANET = DownloadAddress.of("http://10.0.0.1/b");
    private static final Backup BACKUP =
            Backup.builder(InstanceUuid.of("inst-1"), BackupId.of("b-1")).build();

    @Test
    void left_to_itself_the_intranet_comes_before_the_public_network() {
        assertThat(NetworkChoice.AUTO.networks()).containsExactly(Network.INTRANET, Network.PUBLIC);
    }

    @Test
    void a_network_that_was_chosen_is_the_only_one() {
        assertThat(NetworkChoice.PUBLIC.networks()).containsExactly(Network.PUBLIC);
        assertThat(NetworkChoice.INTRANET.networks()).containsExactly(Network.INTRANET);
    }

    @Test
    void each_network_has_its_own_address() {
        BackupDownload download = new BackupDownload(BACKUP, PUBLIC, INTRANET);

        assertThat(download.address(Network.PUBLIC)).contains(PUBLIC);
        assertThat(download.address(Network.INTRANET)).contains(INTRANET);
    }

    @Test
    void an_answer_may_leave_an_address_out() {
        assertThat(new BackupDownload(BACKUP, null, INTRANET).address(Network.PUBLIC))
                .isEmpty();
        assertThat(new BackupDownload(BACKUP, PUBLIC, null).address(Network.INTRANET))
                .isEmpty();
    }

    @Test
    void an_answers_text_form_opens_no_address() {
        BackupDownload download =
                new BackupDownload(BACKUP, DownloadAddress.of("https://a.example/b?Signature=qqq"), null);

        assertThat(download.toString()).contains("https://a.example/***").doesNotContain("qqq");
    }

    @Test
    void the_words_of_networks_and_integrity_are_those_of_the_manifest() {
        assertThat(Network.values()).extracting(Network::text).containsExactly("public", "intranet");
        assertThat(Integrity.values()).extracting(Integrity::text).containsExactly("tls", "plain-http");
    }
}
