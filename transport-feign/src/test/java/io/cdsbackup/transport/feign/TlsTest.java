package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Feign;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.error.TlsFailedException;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.ProxySettings;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String SIGNED = "/mysql/?AccessKeyId=AKEXAMPLE&Signature=SIGNATUREEXAMPLE";

    private static ScriptedServer server;
    private static ScriptedServer otherHost;
    private static TransportSettings trustingServer;
    private static TransportSettings trustingOther;

    @BeforeAll
    static void open(@TempDir Path own, @TempDir Path other)
            throws IOException, InterruptedException, GeneralSecurityException {
        Certificates certificates = Certificates.forNames(own, "ip:127.0.0.1");
        Certificates others = Certificates.forNames(other, "dns:other.example");
        server = ScriptedServer.secure(certificates.forServer().getServerSocketFactory())
                .then(200, "{}");
        otherHost = ScriptedServer.secure(others.forServer().getServerSocketFactory())
                .then(200, "{}");
        trustingServer = TransportSettings.defaults().withSslContext(certificates.trusting());
        trustingOther = TransportSettings.defaults().withSslContext(others.trusting());
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
        otherHost.close();
    }

    private static String exchange(TransportProvider provider, TransportSettings settings, URI uri) {
        try (Transport transport = provider.transport(settings)) {
            return new String(
                    transport
                            .exchange(TransportRequest.get(uri, HttpFields.NONE, LONG, 1024))
                            .body(),
                    StandardCharsets.UTF_8);
        }
    }

    private static void assertNoSecret(Throwable thrown) {
        assertThat(thrown).hasNoCause();
        assertThat(thrown.getMessage()).doesNotContain("AKEXAMPLE").doesNotContain("mysql");
    }

    @Test
    void an_untrusted_certificate_is_refused() {
        TlsFailedException thrown = catchThrowableOfType(
                TlsFailedException.class,
                () -> exchange(new FeignTransportProvider(), TransportSettings.defaults(), server.uri(SIGNED)));
        assertThat(thrown).hasMessage("The certificate of 127.0.0.1:" + server.port() + " is not trusted");
        assertNoSecret(thrown);
    }

    @Test
    void a_certificate_for_another_host_is_refused() {
        TlsFailedException thrown = catchThrowableOfType(
                TlsFailedException.class,
                () -> exchange(new FeignTransportProvider(), trustingOther, otherHost.uri(SIGNED)));
        assertThat(thrown)
                .hasMessage("The certificate of 127.0.0.1:" + otherHost.port() + " was issued for another host");
        assertNoSecret(thrown);
    }

    @Test
    void trust_of_the_settings_works_for_calls_and_downloads() {
        assertThat(exchange(new FeignTransportProvider(), trustingServer, server.uri(SIGNED)))
                .isEqualTo("{}");
        RecordingSink sink = new RecordingSink();
        try (DownloadTransport downloads = new FeignTransportProvider().downloads(trustingServer)) {
            downloads
                    .call(DownloadRequest.whole(DownloadAddress.of(server.uri("/file")), LONG))
                    .run(sink);
        }
        assertThat(sink.text()).isEqualTo("{}");
    }

    @Test
    void a_builder_without_a_client_of_its_own_takes_the_trust_of_the_settings() {
        assertThat(exchange(FeignTransport.using(Feign::builder), trustingServer, server.uri(SIGNED)))
                .isEqualTo("{}");
    }

    @Test
    void a_secure_connection_is_used_again() {
        int before = server.connections();
        try (Transport transport = new FeignTransportProvider().transport(trustingServer)) {
            for (int call = 0; call < 10; call++) {
                transport.exchange(TransportRequest.get(server.uri(SIGNED), HttpFields.NONE, LONG, 1024));
            }
        }
        assertThat(server.connections() - before).isEqualTo(1);
    }

    @Test
    void a_server_that_speaks_no_tls_is_a_tls_failure() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread greeter = new Thread(() -> greet(plain));
            greeter.start();
            URI secure = URI.create("https://127.0.0.1:" + plain.getLocalPort() + SIGNED);
            assertThatThrownBy(() -> exchange(new FeignTransportProvider(), TransportSettings.defaults(), secure))
                    .isInstanceOf(TlsFailedException.class)
                    .hasNoCause()
                    .hasMessage("No TLS connection to 127.0.0.1:" + plain.getLocalPort());
        }
    }

    private static void greet(ServerSocket plain) {
        try (Socket socket = plain.accept()) {
            socket.getOutputStream().write("220 another protocol altogether\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException gone) {
            // The client has gone.
        }
    }

    private static TransportSettings through(ScriptedServer proxy, boolean withPassword) {
        ProxySettings settings = ProxySettings.of("127.0.0.1", proxy.port());
        return trustingServer.withProxy(withPassword ? settings.withUser("someone", "secret-for-tests") : settings);
    }

    @Test
    void an_https_call_asks_the_proxy_for_a_tunnel_and_tells_it_nothing_else() throws IOException {
        try (ScriptedServer proxy =
                ScriptedServer.plain().thenSendAndClose("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
            ConnectFailedException thrown = catchThrowableOfType(
                    ConnectFailedException.class,
                    () -> exchange(new FeignTransportProvider(), through(proxy, false), server.uri(SIGNED)));
            assertThat(thrown).hasMessage("The proxy did not connect to 127.0.0.1:" + server.port());
            assertThat(proxy.requests()).isNotEmpty().allSatisfy(request -> {
                assertThat(request.line()).startsWith("CONNECT 127.0.0.1:" + server.port());
                assertThat(request.toString()).doesNotContain("AKEXAMPLE");
            });
        }
    }

    @Test
    void a_proxy_that_wants_a_password_is_named_with_what_to_do() throws IOException {
        String challenge = "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";
        for (boolean withPassword : List.of(false, true)) {
            try (ScriptedServer proxy = ScriptedServer.plain().then(challenge)) {
                InvalidSettingException thrown = catchThrowableOfType(
                        InvalidSettingException.class,
                        () -> exchange(new FeignTransportProvider(), through(proxy, withPassword), server.uri(SIGNED)));
                assertThat(thrown.getMessage() + thrown.hint())
                        .contains("disabledSchemes")
                        .doesNotContain("secret-for-tests");
                assertThat(proxy.requests()).hasSizeBetween(1, 2);
            }
        }
    }

    @Test
    void a_plain_address_goes_round_the_proxy() throws IOException {
        try (ScriptedServer plain = ScriptedServer.plain().then(200, "{}");
                ScriptedServer proxy = ScriptedServer.plain()) {
            exchange(new FeignTransportProvider(), through(proxy, false), plain.uri(SIGNED));
            assertThat(plain.requests()).hasSize(1);
            assertThat(proxy.connections()).isZero();
        }
    }
}
