package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.always;
import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.overTls;
import static io.cdsbackup.transport.jdk.ScriptedServer.playing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.ProxySettings;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes through a proxy, and how. */
@Timeout(60)
class ProxyTest {

    private static final URI FAR = URI.create("https://no-such-host.invalid/p4th?s3cr3t");

    private static TestKeys keys;

    @BeforeAll
    static void makeKeys() {
        keys = TestKeys.named("ip:127.0.0.1");
    }

    @Test
    void httpsGoesThroughATunnelOfTheProxyAndNothingOfItsQueryIsSeenThere() throws Exception {
        try (ScriptedServer server = overTls(keys.context(), always(ok("{}")));
                ScriptedServer proxy = playing(ServedConnection::tunnels);
                Transport transport = new JdkTransportProvider().transport(through(proxy));
                DownloadTransport downloads = new JdkTransportProvider().downloads(through(proxy))) {
            RecordingSink sink = new RecordingSink();

            assertThat(transport.exchange(Calls.get(server.uri("/p4th?s3cr3t"))).status())
                    .isEqualTo(200);
            downloads.call(Calls.whole(server.uri("/p4th?s3cr3t"))).run(sink);

            assertThat(sink.text()).isEqualTo("{}");
            assertThat(proxy.requests()).hasSize(2).allSatisfy(seen -> {
                assertThat(seen.line()).isEqualTo("CONNECT 127.0.0.1:" + server.port() + " HTTP/1.1");
                assertThat(seen.toString()).doesNotContain("s3cr3t").doesNotContain("p4th");
            });
        }
    }

    @Test
    void plainHttpNeverGoesThroughTheProxy() throws Exception {
        try (ScriptedServer server = answering(ok("direct"));
                ScriptedServer proxy = answering(ok("proxied"));
                Transport transport = new JdkTransportProvider().transport(through(proxy));
                DownloadTransport downloads = new JdkTransportProvider().downloads(through(proxy))) {
            RecordingSink sink = new RecordingSink();

            transport.exchange(Calls.get(server.uri("/")));
            downloads.call(Calls.whole(server.uri("/"))).run(sink);

            assertThat(sink.text()).isEqualTo("direct");
            assertThat(proxy.connections()).isZero();
        }
    }

    @Test
    void aHostOnTheBypassListIsReachedDirectly() throws Exception {
        try (ScriptedServer server = overTls(keys.context(), always(ok("{}")));
                ScriptedServer proxy = playing(ServedConnection::closes)) {
            ProxySettings settings = settingsOf(proxy).withBypass(List.of(".example.com", "127.0.0.1"));
            try (Transport transport = new JdkTransportProvider()
                    .transport(TransportSettings.defaults()
                            .withSslContext(keys.context())
                            .withProxy(settings))) {
                assertThat(transport.exchange(Calls.get(server.uri("/"))).status())
                        .isEqualTo(200);
                assertThat(proxy.connections()).isZero();
            }
        }
    }

    @Test
    void aProxyThatRefusesTheTunnelIsAFailureToConnectThatNamesIt() throws Exception {
        try (ScriptedServer proxy = answering("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
                Transport transport = new JdkTransportProvider().transport(through(proxy))) {
            assertThatExceptionOfType(ConnectFailedException.class)
                    .isThrownBy(() -> transport.exchange(Calls.get(FAR)))
                    .withMessage("The proxy did not connect: no-such-host.invalid:443 through the proxy 127.0.0.1:"
                            + proxy.port())
                    .withNoCause();
        }
    }

    @Test
    void aProxyThatIsNotThereIsAFailureToConnectThatNamesIt() throws Exception {
        int port;
        try (ScriptedServer gone = answering("")) {
            port = gone.port();
        }
        TransportSettings settings = TransportSettings.defaults().withProxy(ProxySettings.of("127.0.0.1", port));
        try (Transport transport = new JdkTransportProvider().transport(settings)) {
            assertThatExceptionOfType(ConnectFailedException.class)
                    .isThrownBy(() -> transport.exchange(Calls.get(FAR)))
                    .withMessageContaining("through the proxy 127.0.0.1:" + port);
        }
        TransportSettings unknown =
                TransportSettings.defaults().withProxy(ProxySettings.of("no-such-proxy.invalid", 3128));
        try (Transport transport = new JdkTransportProvider().transport(unknown)) {
            assertThatExceptionOfType(ConnectFailedException.class)
                    .isThrownBy(() -> transport.exchange(Calls.get(FAR)))
                    .withMessageContaining("through the proxy no-such-proxy.invalid:3128");
        }
    }

    @Test
    void aProxyThatHangsUpIsALostConnection() throws Exception {
        try (ScriptedServer proxy = playing(connection -> {
                    connection.hears();
                    connection.closes();
                });
                Transport transport = new JdkTransportProvider().transport(through(proxy))) {
            assertThatExceptionOfType(ConnectionLostException.class)
                    .isThrownBy(() -> transport.exchange(Calls.get(FAR)));
        }
    }

    @Test
    void aProxyThatWantsAPasswordIsAnInvalidSettingAndNotAnAnswerOfTheService() throws Exception {
        String wants = "HTTP/1.1 407 Auth\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";
        try (ScriptedServer proxy = answering(wants);
                Transport transport = new JdkTransportProvider().transport(through(proxy));
                DownloadTransport downloads = new JdkTransportProvider().downloads(through(proxy))) {
            assertThatExceptionOfType(InvalidSettingException.class)
                    .isThrownBy(() -> transport.exchange(Calls.get(FAR)))
                    .withMessageContaining("through the proxy 127.0.0.1:" + proxy.port())
                    .withMessageNotContaining("s3cr3t");
            assertThatExceptionOfType(InvalidSettingException.class)
                    .isThrownBy(() -> downloads.call(Calls.whole(FAR)).run(new RecordingSink()));
        }
    }

    @Test
    void aPasswordThatThisJvmWouldNotSendIsRefusedWithTheWayOut() {
        TransportSettings settings = TransportSettings.defaults()
                .withProxy(ProxySettings.of("127.0.0.1", 3128).withUser("tester", "pr0xy-pa55"));

        assertThat(System.getProperty(ProxyPassword.DISABLED_SCHEMES)).isNull();
        for (Runnable making : List.<Runnable>of(
                () -> new JdkTransportProvider().transport(settings),
                () -> new JdkTransportProvider().downloads(settings))) {
            assertThatExceptionOfType(InvalidSettingException.class)
                    .isThrownBy(making::run)
                    .withMessageContaining("proxy")
                    .withMessageNotContaining("pr0xy-pa55")
                    .satisfies(refused -> assertThat(refused.hint())
                            .contains("Start the JVM with -Djdk.http.auth.tunneling.disabledSchemes=\"\""));
        }
    }

    @Test
    void onlyTheSchemeBasicMatters() {
        assertThat(ProxyPassword.basicIsDisabled(null)).isTrue();
        assertThat(ProxyPassword.basicIsDisabled("NTLM, basic")).isTrue();
        assertThat(ProxyPassword.basicIsDisabled("")).isFalse();
        assertThat(ProxyPassword.basicIsDisabled("NTLM")).isFalse();
    }

    /** In a JVM of its own, for the property is read but once. */
    @Test
    void aPasswordGoesToTheProxyAloneWhereTheJvmLetsIt() throws Exception {
        ChildJvm child = ChildJvm.running(ProxyPasswordProbe.class, "-D" + ProxyPassword.DISABLED_SCHEMES + "=");

        assertThat(child.output())
                .contains("proxy saw Basic dGVzdGVyOnByMHh5LXBhNTU6w7w=")
                .contains("origin saw []")
                .contains("direct saw []");
        assertThat(child.exitCode()).isZero();
    }

    static Stream<ProxySelector> selectorsOfInjectedClients() {
        return Stream.of(ProxySelector.of(null), HttpClient.Builder.NO_PROXY);
    }

    @ParameterizedTest
    @MethodSource("selectorsOfInjectedClients")
    void anInjectedClientsLackOfAProxyAppliesToDownloads(ProxySelector none) throws Exception {
        HttpClient client = HttpClient.newBuilder().proxy(none).build();
        try (ScriptedServer server = answering(ok("direct"));
                DownloadTransport downloads = JdkTransport.using(client).downloads(TransportSettings.defaults())) {
            RecordingSink sink = new RecordingSink();

            downloads.call(Calls.whole(server.uri("/"))).run(sink);

            assertThat(sink.text()).isEqualTo("direct");
        }
    }

    @Test
    void anInjectedClientsProxyAndTrustApplyToDownloadsButItsProxyNotToPlainHttp() throws Exception {
        try (ScriptedServer secure = overTls(keys.context(), always(ok("tunnelled")));
                ScriptedServer plain = answering(ok("direct"));
                ScriptedServer proxy = playing(ServedConnection::tunnels)) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(keys.context())
                    .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
                    .build();
            try (DownloadTransport downloads = JdkTransport.using(client).downloads(TransportSettings.defaults())) {
                RecordingSink tunnelled = new RecordingSink();
                RecordingSink direct = new RecordingSink();

                downloads.call(Calls.whole(secure.uri("/"))).run(tunnelled);
                downloads.call(Calls.whole(plain.uri("/"))).run(direct);

                assertThat(tunnelled.text()).isEqualTo("tunnelled");
                assertThat(direct.text()).isEqualTo("direct");
                assertThat(proxy.requests())
                        .extracting(ReceivedRequest::line)
                        .containsExactly("CONNECT 127.0.0.1:" + secure.port() + " HTTP/1.1");
            }
        }
    }

    private static TransportSettings through(ScriptedServer proxy) {
        return TransportSettings.defaults().withSslContext(keys.context()).withProxy(settingsOf(proxy));
    }

    private static ProxySettings settingsOf(ScriptedServer proxy) {
        return ProxySettings.of("127.0.0.1", proxy.port());
    }
}
