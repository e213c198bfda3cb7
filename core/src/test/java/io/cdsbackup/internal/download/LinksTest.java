package io.cdsbackup.internal.download;

import static io.cdsbackup.internal.download.DownloadFixture.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.Network;
import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.BackupUnfinishedException;
import io.cdsbackup.error.RemoteChangedException;
import io.cdsbackup.error.ResourceNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    private static final String FIRST = "https://files.example/b?Signature=first";
    private static final String SECOND = "https://files.example/b?Signature=second";

    private final DownloadFixture fixture = new DownloadFixture();

    @Test
    void the_first_link_is_what_the_service_names() {
        Links links = fixture.link(FIRST, 35).links();

        assertThat(links.current().address()).isEqualTo(DownloadAddress.of(FIRST));
        assertThat(links.current().network()).isEqualTo(Network.PUBLIC);
        assertThat(fixture.effort.linkRefreshes()).isZero();
        assertThat(fixture.service.query(0))
                .containsEntry("Action", "DownloadBackup")
                .containsEntry("InstanceUuid", "inst-1")
                .containsEntry("BackupId", "b-1");
    }

    @Test
    void a_refresh_asks_again_and_takes_the_new_link() {
        Links links = fixture.link(FIRST, 35).link(SECOND, 35).links();

        assertThat(replaced(links)).isTrue();

        assertThat(links.current().address()).isEqualTo(DownloadAddress.of(SECOND));
        assertThat(fixture.effort.linkRefreshes()).isEqualTo(1);
        assertThat(fixture.service.query(1))
                .containsEntry("Action", "DownloadBackup")
                .containsEntry("InstanceUuid", "inst-1")
                .containsEntry("BackupId", "b-1");
    }

    @Test
    void three_refreshes_without_a_byte_in_between_are_enough() {
        Links links = fixture.link(FIRST).link(FIRST).link(FIRST).link(FIRST).links();

        assertThat(replaced(links)).isTrue();
        assertThat(replaced(links)).isTrue();
        assertThat(replaced(links)).isTrue();
        assertThat(replaced(links)).isFalse();

        assertThat(fixture.effort.linkRefreshes()).isEqualTo(3);
    }

    @Test
    void bytes_in_between_make_new_links_worth_asking_for() {
        Links links = fixture.link(FIRST)
                .link(FIRST)
                .link(FIRST)
                .link(FIRST)
                .link(FIRST)
                .links();

        for (long furthest = 1; furthest <= 4; furthest++) {
            assertThat(links.replace(links.current(), furthest)).isTrue();
        }

        assertThat(fixture.effort.linkRefreshes()).isEqualTo(4);
    }

    @Test
    void one_new_link_serves_all_that_were_refused() {
        Links links = fixture.link(FIRST).link(SECOND).links();
        ChosenAddress refused = links.current();

        assertThat(links.replace(refused, 0)).isTrue();
        assertThat(links.replace(refused, 0)).isTrue();

        assertThat(fixture.effort.linkRefreshes()).isEqualTo(1);
        assertThat(links.current().address()).isEqualTo(DownloadAddress.of(SECOND));
    }

    @Test
    void a_link_that_led_to_nothing_is_replaced_once() {
        Links links = fixture.link(FIRST).link(SECOND).links();

        assertThat(links.replaceGone(links.current(), 0)).isTrue();
        assertThat(links.replaceGone(links.current(), 0)).isFalse();
    }

    @Test
    void what_the_download_began_with_stays_what_it_is_about() {
        fixture.service.answer(200, answer("\"Status\":\"finished\",\"Desc\":\"before\"", FIRST));
        fixture.service.answer(200, answer("\"Status\":\"finished\",\"Desc\":\"after\"", SECOND));
        Links links = fixture.links();

        assertThat(replaced(links)).isTrue();

        assertThat(links.download().backup().description()).isEqualTo("before");
    }

    @Test
    void another_size_than_before_is_another_backup() {
        Links links = fixture.link(FIRST, 35).link(SECOND, 36).links();

        assertThatThrownBy(() -> replaced(links)).isInstanceOf(RemoteChangedException.class);
    }

    @Test
    void a_size_that_is_stated_no_more_is_another_backup_too() {
        Links links = fixture.link(FIRST, 35).linkWithoutSize(SECOND).links();

        assertThatThrownBy(() -> replaced(links)).isInstanceOf(RemoteChangedException.class);
    }

    @Test
    void a_backup_that_is_gone_meanwhile_is_not_found() {
        Links links = fixture.link(FIRST, 35).links();
        fixture.service.answer(404, "{\"Code\":\"ResourceNotFound\",\"Message\":\"Gone.\"}");

        assertThatThrownBy(() -> replaced(links)).isInstanceOf(ResourceNotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "https://169.254.169.254/b", "https://user@files.example/b"})
    void neither_the_first_link_nor_a_later_one_may_be_a_forbidden_address(String forbidden) {
        assertThatThrownBy(() -> fixture.link(forbidden, 35).links()).isInstanceOf(AddressRefusedException.class);

        Links links = fixture.link(FIRST, 35).link(forbidden, 35).links();
        assertThatThrownBy(() -> replaced(links)).isInstanceOf(AddressRefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "https://169.254.169.254/b", "https://user@files.example/b"})
    void a_caller_s_own_policy_opens_no_address_that_no_backup_has(String forbidden) {
        fixture.policy = (address, context) -> {};

        assertThatThrownBy(() -> fixture.link(forbidden, 35).links()).isInstanceOf(AddressRefusedException.class);

        Links links = fixture.link(FIRST, 35).link(forbidden, 35).links();
        assertThatThrownBy(() -> replaced(links)).isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void a_backup_that_is_not_finished_has_no_link_to_follow() {
        fixture.service.answer(200, answer("\"Status\":\"running\"", FIRST));

        assertThatThrownBy(fixture::links)
                .isInstanceOf(BackupUnfinishedException.class)
                .hasMessageContaining("running");
    }

    @Test
    void a_status_that_is_not_stated_forbids_nothing() {
        fixture.service.answer(200, answer("\"BackupSize\":35", FIRST));

        assertThat(fixture.links().current().address()).isEqualTo(DownloadAddress.of(FIRST));
    }

    private static boolean replaced(Links links) {
        return links.replace(links.current(), 0);
    }
}
