package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.NetworkException;
import io.cdsbackup.error.TlsFailedException;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Cases 37 to 39: whom TLS lets us talk to. */
interface TlsCases {

    @Test
    @ContractCase(37)
    default void anUntrustedCertificateIsRefusedBeforeAnythingIsSent(ApiBench bench) {
        assertRefused(bench, TestKeys.ofThisHost(), TransportSettings.defaults());
    }

    @Test
    @ContractCase(37)
    default void anExpiredCertificateIsRefused(ApiBench bench) {
        assertRefused(bench, TestKeys.expired(), trusting(TestKeys.expired()));
    }

    @Test
    @ContractCase(37)
    default void aServerThatSpeaksNoTlsIsATlsFailure(ApiBench bench) {
        ScriptedServer server = bench.playing(connection -> connection.says("220 another protocol altogether\r\n"));
        URI secure = server.uri("https", Bench.SIGNED);

        TlsFailedException thrown = bench.failure(TlsFailedException.class, bench.begin(ApiBench.get(secure)));

        assertThat(thrown).hasMessageContaining("127.0.0.1:" + server.port());
        server.awaitHungUp();
    }

    @Test
    @ContractCase(37)
    default void aServerThatHangsUpWithinTheHandshakeIsTheNetworksFault(ApiBench bench) {
        for (Script hangingUp : new Script[] {ServedConnection::closes, ServedConnection::resets}) {
            URI secure = bench.playing(hangingUp).uri("https", Bench.SIGNED);

            NetworkException thrown = bench.failure(NetworkException.class, bench.begin(ApiBench.get(secure)));

            assertThat(thrown).isNotInstanceOf(TlsFailedException.class);
            assertThat(thrown.retryable()).isTrue();
        }
    }

    @Test
    @ContractCase(38)
    default void aTrustedCertificateOfAnotherHostIsRefused(ApiBench bench) {
        assertRefused(bench, TestKeys.ofAnotherHost(), trusting(TestKeys.ofAnotherHost()));
    }

    @Test
    @ContractCase(39)
    default void trustOfTheSettingsIsHeeded(ApiBench bench) {
        ScriptedServer server = bench.overTls(TestKeys.ofThisHost(), Script.answering(Script.ok("{}")));
        Transport transport = bench.transport(trusting(TestKeys.ofThisHost()));

        for (int call = 0; call < 3; call++) {
            String answer = ApiBench.text(bench.begin(() -> transport.exchange(ApiBench.get(server.uri(Bench.SIGNED))))
                    .result());
            assertThat(answer).isEqualTo("{}");
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.requests()).allMatch(request -> request.target().equals(Bench.SIGNED));
    }

    @Test
    @ContractCase(39)
    default void aTruncatedBodyIsALostConnectionOverTlsToo(ApiBench bench) {
        ScriptedServer server = bench.overTls(
                TestKeys.ofThisHost(), Script.closingAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort"));
        Transport transport = bench.transport(trusting(TestKeys.ofThisHost()));

        bench.failure(ConnectionLostException.class, () -> transport.exchange(ApiBench.get(server.uri(Bench.SIGNED))));
    }

    private static void assertRefused(ApiBench bench, TestKeys keys, TransportSettings settings) {
        ScriptedServer server = bench.overTls(keys, Script.answering(Script.ok("{}")));
        Transport transport = bench.transport(settings);

        TlsFailedException thrown = bench.failure(
                TlsFailedException.class, () -> transport.exchange(ApiBench.get(server.uri(Bench.SIGNED))));

        assertThat(thrown).hasMessageContaining("127.0.0.1:" + server.port());
        assertThat(server.requests()).isEmpty();
        server.awaitHungUp();
    }

    private static TransportSettings trusting(TestKeys keys) {
        return TransportSettings.defaults().withSslContext(keys.context());
    }
}
