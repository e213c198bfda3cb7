package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for one name, and the authority that issued it, made when they are wanted. Its holder serves with it, or trusts it. */
final class TestKeys {

    private static final char[] PASSWORD = "changeit-for-tests".toCharArray();

    private final SSLContext context;

    private TestKeys(SSLContext context) {
        this.context = context;
    }

    /**
     * Keys for one name.
     *
     * @param subjectAlternativeName such as {@code ip:127.0.0.1} or {@code dns:other.example}
     * @param more options for keytool
     */
    static TestKeys named(String subjectAlternativeName, String... more) {
        try {
            Path folder = Files.createTempDirectory("test-keys");
            Path store = folder.resolve("keys.p12");
            try {
                generate(store, subjectAlternativeName, more);
                return new TestKeys(context(store));
            } finally {
                Files.deleteIfExists(store);
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Serves with these keys, and trusts them. */
    SSLContext context() {
        return context;
    }

    private static void generate(Path store, String name, String... more) throws IOException {
        keytool(store, List.of("-alias", "authority", "-dname", "CN=authority", "-ext", "bc:c"));
        List<String> leaf = new ArrayList<>(
                List.of("-alias", "server", "-dname", "CN=server", "-signer", "authority", "-ext", "san=" + name));
        leaf.addAll(List.of(more));
        keytool(store, leaf);
    }

    private static void keytool(Path store, List<String> options) throws IOException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command =
                new ArrayList<>(List.of(tool, "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-validity", "30", "-storetype", "PKCS12", "-keystore", store.toString()));
        command.addAll(List.of("-storepass", new String(PASSWORD)));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException("Interrupted", e);
        }
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("authority", keys.getCertificate("authority"));
        keys.deleteEntry("authority");
        KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identity.init(keys, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
