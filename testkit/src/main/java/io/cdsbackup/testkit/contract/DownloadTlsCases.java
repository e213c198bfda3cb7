package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.TlsFailedException;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import org.junit.jupiter.api.Test;

/** Cases 37 to 39 for downloads: whom TLS lets us talk to. */
interface DownloadTlsCases {

    @Test
    @ContractCase(37)
    default void anUntrustedCertificateIsRefusedBeforeAnythingIsSent(DownloadBench bench) {
        assertRefused(bench, TestKeys.ofThisHost(), TransportSettings.defaults());
    }

    @Test
    @ContractCase(37)
    default void anExpiredCertificateIsRefused(DownloadBench bench) {
        assertRefused(bench, TestKeys.expired(), trusting(TestKeys.expired()));
    }

    @Test
    @ContractCase(38)
    default void aTrustedCertificateOfAnotherHostIsRefused(DownloadBench bench) {
        assertRefused(bench, TestKeys.ofAnotherHost(), trusting(TestKeys.ofAnotherHost()));
    }

    @Test
    @ContractCase(39)
    default void trustOfTheSettingsIsHeeded(DownloadBench bench) {
        ScriptedServer server = bench.overTls(TestKeys.ofThisHost(), Script.answering(Script.ok("file")));
        DownloadTransport transport = bench.transport(trusting(TestKeys.ofThisHost()));
        RecordingSink sink = new RecordingSink();

        bench.run(() -> transport
                .call(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED)))
                .run(sink));

        assertThat(sink.text()).isEqualTo("file");
        assertThat(server.onlyRequest().target()).isEqualTo(DownloadBench.PRESIGNED);
    }

    private static void assertRefused(DownloadBench bench, TestKeys keys, TransportSettings settings) {
        ScriptedServer server = bench.overTls(keys, Script.answering(Script.ok("file")));
        DownloadTransport transport = bench.transport(settings);

        TlsFailedException thrown = bench.failure(
                TlsFailedException.class,
                () -> transport
                        .call(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED)))
                        .run(new RecordingSink()));

        assertThat(thrown).hasMessageContaining("127.0.0.1:" + server.port());
        assertThat(server.requests()).isEmpty();
        server.awaitHungUp();
    }

    private static TransportSettings trusting(TestKeys keys) {
        return TransportSettings.defaults().withSslContext(keys.context());
    }
}
