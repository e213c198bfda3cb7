package io.cdsbackup.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.error.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TrustFileTest {

    private static final char[] PASSWORD = "for-tests".toCharArray();

    @TempDir
    static Path folder;

    private static Path keys;
    private static Path certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        keys = folder.resolve("keys.p12");
        certificate = folder.resolve("ca.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1");
        keytool("-exportcert", "-rfc", "-alias", "server", "-file", certificate.toString());
    }

    @Test
    void its_certificates_are_trusted() throws Exception {
        HttpsServer server = server();
        try {
            assertThat(get(server, TrustFile.context(certificate))).isEqualTo(204);
            assertThatThrownBy(() -> get(server, SSLContext.getDefault())).isInstanceOf(SSLHandshakeException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void can_hold_several_certificates() throws Exception {
        Path two = folder.resolve("two.pem");
        Files.writeString(two, "a remark\n" + Files.readString(certificate) + Files.readString(certificate));

        assertThat(TrustFile.context(two)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing like a certificate",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
            })
    void must_hold_certificates(String text) throws IOException {
        Path file = folder.resolve("bad.pem");
        Files.writeString(file, text);

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> TrustFile.context(file))
                .matches(failed -> failed.kind() == ErrorKind.USAGE);
    }

    @Test
    void must_be_there() {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> TrustFile.context(folder.resolve("nope.pem")))
                .matches(failed -> failed.kind() == ErrorKind.USAGE);
    }

    private static HttpsServer server() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int get(HttpsServer server, SSLContext context) throws IOException, InterruptedException {
        URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build();
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void keytool(String... args) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        builder.command().addAll(Arrays.asList(args));
        builder.command()
                .addAll(Arrays.asList(
                        "-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        Process process = builder.redirectErrorStream(true).start();
        byte[] said = process.getInputStream().readAllBytes();
        assertThat(process.waitFor())
                .as(new String(said, java.nio.charset.StandardCharsets.UTF_8))
                .isZero();
    }
}
