package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.always;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.overTls;
import static io.cdsbackup.transport.jdk.ScriptedServer.playing;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** What others set for the whole JVM does not reach the client that we make. */
@Isolated("Sets the proxy of the whole JVM")
@Timeout(60)
class WholeJvmTest {

    @Test
    void theJvmsOwnProxyIsNotLookedAt() throws Exception {
        TestKeys keys = TestKeys.named("ip:127.0.0.1");
        ProxySelector before = ProxySelector.getDefault();
        try (ScriptedServer server = overTls(keys.context(), always(ok("{}")));
                ScriptedServer proxy = playing(ServedConnection::closes)) {
            ProxySelector.setDefault(
                    ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())));
            try (Transport transport = new JdkTransportProvider()
                    .transport(TransportSettings.defaults().withSslContext(keys.context()))) {
                assertThat(transport.exchange(Calls.get(server.uri("/"))).status())
                        .isEqualTo(200);
                assertThat(proxy.connections()).isZero();
            }
        } finally {
            ProxySelector.setDefault(before);
        }
    }
}
