package io.cdsbackup.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate, and trust in the authority that issued it. Made anew for each run by the JDK's {@code keytool}, so that no
 * key is kept anywhere.
 */
final class TestKeys {

    private static final String STORE_WORD = "made-for-one-run";
    private static final String AUTHORITY = "authority";

    private final SSLContext context;

    private TestKeys(SSLContext context) {
        this.context = context;
    }

    /** For the host that the servers of the contract are at. */
    static TestKeys ofThisHost() {
        return Made.OF_THIS_HOST;
    }

    static TestKeys ofAnotherHost() {
        return Made.OF_ANOTHER_HOST;
    }

    static TestKeys expired() {
        return Made.EXPIRED;
    }

    /** Serves with the certificate, and trusts its authority. */
    SSLContext context() {
        return context;
    }

    /** All of one authority, and made when one is first wanted: keytool takes its time. */
    private static final class Made {
        private static final KeyStore STORE = store();
        private static final TestKeys OF_THIS_HOST = of("this-host");
        private static final TestKeys OF_ANOTHER_HOST = of("another-host");
        private static final TestKeys EXPIRED = of("expired");

        private static TestKeys of(String alias) {
            try {
                return new TestKeys(context(STORE, alias));
            } catch (GeneralSecurityException | IOException failed) {
                throw new IllegalStateException("This JDK could not use the keys that it has just made", failed);
            }
        }
    }

    private static KeyStore store() {
        try {
            Path folder = Files.createTempDirectory("contract-keys");
            Path file = folder.resolve("keys.p12");
            try {
                keytool(file, List.of("-alias", AUTHORITY, "-dname", "CN=authority", "-ext", "bc:c"));
                issue(file, "this-host", "ip:127.0.0.1", List.of());
                issue(file, "another-host", "dns:other.example", List.of());
                issue(file, "expired", "ip:127.0.0.1", List.of("-startdate", "-40d"));
                return loaded(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("This JDK could not read the keys that it has just made", failed);
        }
    }

    private static void issue(Path file, String alias, String name, List<String> more) throws IOException {
        List<String> options = new ArrayList<>(List.of("-alias", alias, "-dname", "CN=" + alias));
        options.addAll(List.of("-signer", AUTHORITY, "-ext", "san=" + name));
        options.addAll(more);
        keytool(file, options);
    }

    private static void keytool(Path file, List<String> options) throws IOException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(tool, "-J-XX:TieredStopAtLevel=1", "-genkeypair"));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30"));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", STORE_WORD));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + said);
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool ran", interrupt);
        }
    }

    private static KeyStore loaded(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, STORE_WORD.toCharArray());
        }
        return store;
    }

    private static SSLContext context(KeyStore all, String alias) throws IOException, GeneralSecurityException {
        char[] word = STORE_WORD.toCharArray();
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, word);
        own.setKeyEntry(alias, all.getKey(alias, word), word, all.getCertificateChain(alias));
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, word);
        trusted.setCertificateEntry(AUTHORITY, all.getCertificate(AUTHORITY));
        KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identity.init(own, word);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
