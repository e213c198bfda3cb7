package io.cdsbackup;

import static io.cdsbackup.Answers.BACKUP;
import static io.cdsbackup.Answers.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.Network;
import io.cdsbackup.domain.Region;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.fake.ManualTime;
import io.cdsbackup.fake.ScriptedTransport;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.port.SignedUri;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.TransportSettings;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Each thing that the builder is given is the one that the client uses. */
class ClientWiringTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final FixedFile files = new FixedFile();
    private final GivenTransports transports = new GivenTransports(transport, files);
    private final FixedShelf shelf = new FixedShelf();
    private final ManualTime time = new ManualTime();

    private BackupClientBuilder builder() {
        return BackupClient.builder()
                .credentials(Credentials.of("AKEXAMPLE", "secret-for-tests"))
                .endpoint(Endpoint.of("https://cds.example/mysql"))
                .transport(transports)
                .jsonCodec(new TestJson())
                .backupStore(shelf)
                .clock(time)
                .ticker(time)
                .sleeper(time)
                .toolVersion("1.2.3");
    }

    @Test
    void a_call_goes_to_the_region_with_the_key_the_time_the_nonce_and_the_version() {
        transport.answer(200, Answers.NO_BACKUPS);

        try (BackupClient client =
                builder().region(Region.US).nonces(() -> "nonce-1").build()) {
            assertThat(client.listBackups(SERVER)).isEmpty();
        }

        assertThat(transport.requests().get(0).uri().toString())
                .startsWith("https://cdsapi-us.capitalonline.net/mysql/?");
        assertThat(transport.query(0))
                .containsEntry("Action", "DescribeBackups")
                .containsEntry("InstanceUuid", "inst-1")
                .containsEntry("AccessKeyId", "AKEXAMPLE")
                .containsEntry("SignatureNonce", "nonce-1")
                .containsEntry("Timestamp", "2026-03-01T04:00:00Z");
        assertThat(transport.requests().get(0).fields().first("User-Agent")).contains("cds-backup/1.2.3");
    }

    @Test
    void the_signer_says_what_is_sent() {
        SignedUri signed = SignedUri.of("https://cds.example/mysql/?Signature=mine");
        transport.answer(200, Answers.NO_BACKUPS);

        try (BackupClient client =
                builder().signer((request, key, at, nonce) -> signed).build()) {
            client.listBackups(SERVER);
        }

        assertThat(transport.requests())
                .singleElement()
                .satisfies(sent -> assertThat(sent.uri()).isEqualTo(signed.uri()));
    }

    @Test
    void the_credentials_are_asked_for_at_each_call() {
        Iterator<String> keys = List.of("first", "second").iterator();
        transport.answer(200, Answers.NO_BACKUPS).answer(200, Answers.NO_BACKUPS);

        try (BackupClient client = builder()
                .credentials(() -> Credentials.of(keys.next(), "secret-for-tests"))
                .build()) {
            client.listBackups(SERVER);
            client.listBackups(SERVER);
        }

        assertThat(transport.query(0)).containsEntry("AccessKeyId", "first");
        assertThat(transport.query(1)).containsEntry("AccessKeyId", "second");
    }

    @Test
    void a_failed_call_is_tried_again_by_the_policy_after_waits_that_chance_draws() {
        transport.fail(refused()).fail(refused()).answer(200, Answers.NO_BACKUPS);
        RandomGenerator highest = new RandomGenerator() {
            @Override
            public long nextLong() {
                return Long.MAX_VALUE;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };

        try (BackupClient client = builder()
                .retryPolicy(new RetryPolicy(3, Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofHours(1)))
                .random(highest)
                .build()) {
            client.listBackups(SERVER);
        }

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    @Test
    void the_ticker_measures_what_is_left_of_the_budget() {
        ConnectFailedException refused = refused();
        transport.fail(refused);
        Iterator<Long> hours = List.of(0L, Duration.ofHours(1).toNanos()).iterator();

        try (BackupClient client = builder().ticker(hours::next).build()) {
            assertThatThrownBy(() -> client.listBackups(SERVER)).isSameAs(refused);
        }

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void both_transports_are_made_with_the_settings() {
        TransportSettings settings = TransportSettings.defaults().withConnectTimeout(Duration.ofSeconds(3));

        builder().transportSettings(settings).build().close();

        assertThat(transports.settings()).containsExactly(settings, settings);
    }

    @Test
    void a_download_asks_the_policy_and_the_probe_and_lands_in_the_store() {
        transport.answer(200, Answers.finished());
        List<DownloadAddress> checked = new ArrayList<>();
        List<DownloadAddress> probed = new ArrayList<>();
        Path folder = Path.of("backups");

        DownloadedBackup backup;
        try (BackupClient client = builder()
                .addressPolicy((address, context) -> checked.add(address))
                .addressProbe((address, within) -> !probed.add(address))
                .build()) {
            backup = client.download(SERVER, BACKUP, DownloadTarget.in(folder).overwriting());
        }

        DownloadAddress intranet = DownloadAddress.of(Answers.INTRANET);
        DownloadAddress other = DownloadAddress.of(Answers.PUBLIC);
        assertThat(checked).contains(intranet, other);
        assertThat(probed).containsExactly(intranet);
        assertThat(files.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.address()).isEqualTo(other));
        assertThat(shelf.targets()).containsExactly(new StoreTarget(folder, "inst-1_b-1", true, true));
        assertThat(shelf.content()).isEqualTo(FixedFile.CONTENT);
        assertThat(shelf.manifest()).contains("\"toolVersion\":\"1.2.3\"", "\"startedAt\":\"2026-03-01T04:00:00Z\"");
        assertThat(backup.file()).isEqualTo(folder.resolve("inst-1_b-1"));
        assertThat(backup.manifestFile()).isEqualTo(folder.resolve("inst-1_b-1.manifest.json"));
        assertThat(backup.report().manifest().network()).isEqualTo(Network.PUBLIC);
    }

    @Test
    void without_a_policy_of_the_callers_a_name_that_resolves_to_a_metadata_address_is_refused() {
        transport.answer(200, Answers.finished());
        List<String> resolved = new ArrayList<>();

        try (BackupClient client = builder()
                .hostResolver(host -> {
                    resolved.add(host);
                    return List.of(
                            InetAddress.getByAddress(new byte[] {(byte) 169, (byte) 254, (byte) 169, (byte) 254}));
                })
                .build()) {
            assertThatThrownBy(() -> client.download(SERVER, BACKUP, DownloadTarget.in(Path.of("backups"))))
                    .isInstanceOf(AddressRefusedException.class);
        }

        assertThat(resolved).isNotEmpty();
        assertThat(files.requests()).isEmpty();
    }

    private static ConnectFailedException refused() {
        return new ConnectFailedException(ErrorDetail.of("Connection refused"));
    }
}
