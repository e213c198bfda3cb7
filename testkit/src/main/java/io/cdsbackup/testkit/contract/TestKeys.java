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
import java.util.Arrays;
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
        return OfThisHost.KEYS;
    }

    static TestKeys ofAnotherHost() {
        return OfAnotherHost.KEYS;
    }

    static TestKeys expired() {
        return Expired.KEYS;
    }

    /** Serves with the certificate, and trusts its authority. */
    SSLContext context() {
        return context;
    }

    private static TestKeys made(String name, String... more) {
        try {
            Path folder = Files.createTempDirectory("contract-keys");
            Path store = folder.resolve("keys.p12");
            try {
                keytool(store, List.of("-alias", AUTHORITY, "-dname", "CN=authority", "-ext", "bc:c"));
                List<String> leaf = new ArrayList<>(List.of("-alias", "server", "-dname", "CN=server"));
                leaf.addAll(List.of("-signer", AUTHORITY, "-ext", "san=" + name));
                leaf.addAll(Arrays.asList(more));
                keytool(store, leaf);
                return new TestKeys(context(store));
            } finally {
                Files.deleteIfExists(store);
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("This JDK could not use the keys that it has just made", failed);
        }
    }

    private static void keytool(Path store, List<String> options) throws IOException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command =
                new ArrayList<>(List.of(tool, "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-validity", "30", "-storetype", "PKCS12", "-keystore", store.toString()));
        command.addAll(List.of("-storepass", STORE_WORD));
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

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        char[] word = STORE_WORD.toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, word);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, word);
        trusted.setCertificateEntry(AUTHORITY, keys.getCertificate(AUTHORITY));
        keys.deleteEntry(AUTHORITY);
        KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identity.init(keys, word);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** Each is made when it is first wanted, and once. */
    private static final class OfThisHost {
        private static final TestKeys KEYS = made("ip:127.0.0.1");
    }

    private static final class OfAnotherHost {
        private static final TestKeys KEYS = made("dns:other.example");
    }

    private static final class Expired {
        private static final TestKeys KEYS = made("ip:127.0.0.1", "-startdate", "-40d");
    }
}
