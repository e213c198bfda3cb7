package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.Network;
import io.cdsbackup.domain.NetworkChoice;
import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.error.PlainHttpRefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AddressChoiceTest {

    private static final String PUBLIC = "https://files.example/b";
    private static final String INTRANET = "https://10.0.0.9/b";
    private static final String PLAIN_INTRANET = "http://10.0.0.9/b";

    private final List<String> probed = new ArrayList<>();
    private boolean reachable = true;
    private DownloadOptions options = DownloadOptions.defaults();

    private ChosenAddress choose(@Nullable String atPublic, @Nullable String atIntranet) {
        AddressChoice choice = new AddressChoice(
                Endpoint.of("https://cds.example/mysql"), new GuardedAddressPolicy(Names.PUBLIC), (address, within) -> {
                    assertThat(within).isPositive().isLessThan(Duration.ofSeconds(10));
                    probed.add(address.uri().toString());
                    return reachable;
                });
        return choice.choose(
                new BackupDownload(
                        Backup.builder(DownloadFixture.SERVER, DownloadFixture.BACKUP)
                                .build(),
                        address(atPublic),
                        address(atIntranet)),
                options);
    }

    private static @Nullable DownloadAddress address(@Nullable String text) {
        return text == null ? null : DownloadAddress.of(text);
    }

    @Test
    void left_to_itself_it_takes_the_intranet_where_that_can_be_reached() {
        ChosenAddress chosen = choose(PUBLIC, INTRANET);

        assertThat(chosen.network()).isEqualTo(Network.INTRANET);
        assertThat(chosen.address()).isEqualTo(DownloadAddress.of(INTRANET));
        assertThat(probed).containsExactly(INTRANET);
    }

    @Test
    void left_to_itself_it_takes_the_public_network_where_the_intranet_cannot_be_reached() {
        reachable = false;

        ChosenAddress chosen = choose(PUBLIC, INTRANET);

        assertThat(chosen.network()).isEqualTo(Network.PUBLIC);
        assertThat(chosen.address()).isEqualTo(DownloadAddress.of(PUBLIC));
        assertThat(probed).containsExactly(INTRANET);
    }

    @Test
    void the_only_address_is_taken_without_a_probe() {
        reachable = false;

        assertThat(choose(null, INTRANET).network()).isEqualTo(Network.INTRANET);
        assertThat(choose(PUBLIC, null).network()).isEqualTo(Network.PUBLIC);
        assertThat(probed).isEmpty();
    }

    @Test
    void a_forced_network_is_taken_without_a_probe() {
        reachable = false;

        options = options.withNetwork(NetworkChoice.INTRANET);
        assertThat(choose(PUBLIC, INTRANET).network()).isEqualTo(Network.INTRANET);

        options = options.withNetwork(NetworkChoice.PUBLIC);
        assertThat(choose(PUBLIC, INTRANET).network()).isEqualTo(Network.PUBLIC);

        assertThat(probed).isEmpty();
    }

    @Test
    void a_forced_network_without_an_address_is_an_error_that_names_it() {
        options = options.withNetwork(NetworkChoice.INTRANET);

        assertThatThrownBy(() -> choose(PUBLIC, null))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessage("The service named no intranet address for the backup");
    }

    @Test
    void no_address_at_all_is_an_error_that_names_both_networks() {
        assertThatThrownBy(() -> choose(null, null))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessage("The service named no intranet or public address for the backup");
    }

    @Test
    void plain_http_is_passed_over_where_it_is_not_allowed() {
        ChosenAddress chosen = choose(PUBLIC, PLAIN_INTRANET);

        assertThat(chosen.network()).isEqualTo(Network.PUBLIC);
        assertThat(probed).isEmpty();
    }

    @Test
    void plain_http_is_taken_where_it_is_allowed() {
        options = options.withPlainHttpAllowed(true);

        ChosenAddress chosen = choose(PUBLIC, PLAIN_INTRANET);

        assertThat(chosen.network()).isEqualTo(Network.INTRANET);
        assertThat(probed).containsExactly(PLAIN_INTRANET);
    }

    @Test
    void plain_http_alone_is_refused() {
        assertThatThrownBy(() -> choose(null, PLAIN_INTRANET)).isInstanceOf(PlainHttpRefusedException.class);
        assertThatThrownBy(() -> choose("http://files.example/b", PLAIN_INTRANET))
                .isInstanceOf(PlainHttpRefusedException.class);
    }

    @Test
    void plain_http_is_refused_where_its_network_is_forced() {
        options = options.withNetwork(NetworkChoice.INTRANET);

        assertThatThrownBy(() -> choose(PUBLIC, PLAIN_INTRANET)).isInstanceOf(PlainHttpRefusedException.class);
    }

    @ParameterizedTest
    @EnumSource(Network.class)
    void an_address_that_is_refused_ends_the_download_although_the_other_one_is_good(Network bad) {
        String metadata = "https://100.100.100.200/b";

        assertThatThrownBy(() -> choose(
                        bad == Network.PUBLIC ? metadata : PUBLIC, bad == Network.INTRANET ? metadata : INTRANET))
                .isInstanceOf(AddressRefusedException.class);
        assertThat(probed).isEmpty();
    }

    @Test
    void an_address_on_the_network_that_is_not_wanted_is_not_looked_at() {
        options = options.withNetwork(NetworkChoice.PUBLIC);

        assertThat(choose(PUBLIC, "https://100.100.100.200/b").network()).isEqualTo(Network.PUBLIC);
    }
}
