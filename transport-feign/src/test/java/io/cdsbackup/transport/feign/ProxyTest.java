package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.ProxySettings;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportSettings;
import java.io.IOException;
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

/** What goes through a proxy, and what does not. Trust itself is held by the contract. */
@Timeout(60)
class ProxyTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String SIGNED = "/mysql/?AccessKeyId=AKEXAMPLE&Signature=SIGNATUREEXAMPLE";

    private static ScriptedServer server;
    private static TransportSettings trustingServer;

    @BeforeAll
    static void open(@TempDir Path own) throws IOException, InterruptedException, GeneralSecurityException {
        Certificates certificates = Certificates.forNames(own, "ip:127.0.0.1");
        server = ScriptedServer.secure(certificates.forServer().getServerSocketFactory())
                .then(200, "{}");
        trustingServer = TransportSettings.defaults().withSslContext(certificates.trusting());
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
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
