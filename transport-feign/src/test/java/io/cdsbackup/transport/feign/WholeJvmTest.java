package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.TlsFailedException;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What others set for the whole JVM does not reach the client that we make. */
@Isolated("Sets things for the whole JVM")
@Timeout(60)
class WholeJvmTest {

    private static TransportResponse exchange(TransportSettings settings, ScriptedServer server) {
        try (Transport transport = new FeignTransportProvider().transport(settings)) {
            return transport.exchange(
                    TransportRequest.get(server.uri("/mysql/"), HttpFields.NONE, Duration.ofSeconds(30), 1024));
        }
    }

    @Test
    void an_authenticator_is_not_asked() throws IOException {
        Authenticator.setDefault(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("someone", "secret-for-tests".toCharArray());
            }
        });
        try (ScriptedServer server = ScriptedServer.plain()
                .then("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 2\r\n\r\nhi")) {
            assertThat(exchange(TransportSettings.defaults(), server).status()).isEqualTo(401);
            assertThat(server.onlyRequest().values("Authorization")).isEmpty();
        } finally {
            Authenticator.setDefault(null);
        }
    }

    @Test
    void a_host_name_verifier_that_lets_all_pass_is_not_asked(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Certificates others = Certificates.forNames(folder, "dns:other.example");
        HostnameVerifier before = HttpsURLConnection.getDefaultHostnameVerifier();
        HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
        try (ScriptedServer server = ScriptedServer.secure(others.forServer().getServerSocketFactory())
                .then(200, "{}")) {
            TransportSettings trusting = TransportSettings.defaults().withSslContext(others.trusting());
            assertThatThrownBy(() -> exchange(trusting, server)).isInstanceOf(TlsFailedException.class);
        } finally {
            HttpsURLConnection.setDefaultHostnameVerifier(before);
        }
    }

    @Test
    void proxy_properties_are_not_heeded() throws IOException {
        try (ScriptedServer server = ScriptedServer.plain().then(200, "{}");
                ScriptedServer proxy = ScriptedServer.plain()) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", Integer.toString(proxy.port()));
            System.setProperty("http.nonProxyHosts", "");
            assertThat(exchange(TransportSettings.defaults(), server).status()).isEqualTo(200);
            assertThat(proxy.connections()).isZero();
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
            System.clearProperty("http.nonProxyHosts");
        }
    }

    @Test
    void a_root_logger_that_shows_everything_hears_no_signed_address() throws IOException {
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        List<String> heard = new CopyOnWriteArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                heard.add(new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        ear.setLevel(Level.ALL);
        root.addHandler(ear);
        root.setLevel(Level.ALL);
        try (ScriptedServer server =
                        ScriptedServer.plain().then(200, "{}").then(200, "{}").then(200, "{}");
                DownloadTransport ours = new FeignTransportProvider().downloads(TransportSettings.defaults());
                DownloadTransport given =
                        FeignTransport.using(new Client.Default(null, null)).downloads(TransportSettings.defaults())) {
            exchange(TransportSettings.defaults(), server);
            for (DownloadTransport downloads : List.of(ours, given)) {
                downloads
                        .call(DownloadRequest.whole(
                                DownloadAddress.of(server.uri("/b?Signature=secret-for-tests")),
                                Duration.ofSeconds(30)))
                        .run(new RecordingSink());
            }
        } finally {
            root.removeHandler(ear);
            root.setLevel(before);
        }
        assertThat(heard).noneMatch(line -> line.contains("secret-for-tests"));
    }
}
