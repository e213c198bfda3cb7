package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.always;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.overTls;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.error.TlsFailedException;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a certificate that is refused. */
@Timeout(60)
class TlsTest {

    private static TestKeys thisHost;
    private static TestKeys otherHost;
    private static TestKeys expired;

    @BeforeAll
    static void makeKeys() {
        thisHost = TestKeys.named("ip:127.0.0.1");
        otherHost = TestKeys.named("dns:other.example");
        expired = TestKeys.named("ip:127.0.0.1", "-startdate", "-40d");
    }

    @ParameterizedTest
    @EnumSource
    void anUntrustedCertificateIsRefused(Variant variant) throws Exception {
        assertRefused(variant, thisHost, TransportSettings.defaults(), "The certificate of %s is not trusted");
    }

    @ParameterizedTest
    @EnumSource
    void aTrustedCertificateOfAnotherHostIsRefused(Variant variant) throws Exception {
        assertRefused(variant, otherHost, trusting(otherHost), "The certificate of %s is not valid for that host");
    }

    @ParameterizedTest
    @EnumSource
    void anExpiredCertificateIsRefused(Variant variant) throws Exception {
        assertRefused(variant, expired, trusting(expired), "The certificate of %s has expired");
    }

    private static void assertRefused(Variant variant, TestKeys keys, TransportSettings settings, String message)
            throws Exception {
        try (ScriptedServer server = overTls(keys.context(), always(ok("{}")));
                Transport transport = variant.transport(settings);
                DownloadTransport downloads = variant.downloads(settings)) {
            String said = message.formatted("127.0.0.1:" + server.port());

            assertThatExceptionOfType(TlsFailedException.class)
                    .isThrownBy(() -> transport.exchange(Calls.get(server.uri("/?Signature=secret"))))
                    .withMessage(said)
                    .withNoCause();
            assertThatExceptionOfType(TlsFailedException.class)
                    .isThrownBy(() -> downloads
                            .call(Calls.whole(server.uri("/?Signature=secret")))
                            .run(new RecordingSink()))
                    .withMessage(said)
                    .withNoCause();
            assertThat(server.requests()).isEmpty();
            server.awaitHungUp();
        }
    }

    private static TransportSettings trusting(TestKeys keys) {
        return TransportSettings.defaults().withSslContext(keys.context());
    }
}
