package io.cdsbackup.cli.settings;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A file of certificates in PEM form, to be trusted beside those that the JVM trusts: the API may be behind a company's own
 * authority while the file store is not, or the other way round.
 */
public final class TrustFile {

    private static final String OPTION = "--ca-file";

    /** More than a hundred times what every authority of the web takes together: what is longer, such as a device, is none. */
    private static final int LONGEST = 32 << 20;

    private TrustFile() {}

    /**
     * Trust in the certificates of a file, and in those of the JVM.
     *
     * @param pem the file
     * @return what to trust
     * @throws CommandException if the file cannot be read, or holds no certificate
     */
    public static SSLContext context(Path pem) {
        List<Certificate> anchors = new ArrayList<>(certificates(pem));
        try {
            anchors.addAll(jvmAnchors());
            TrustManagerFactory trust = factory(keyStore(anchors));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw CommandException.usage(Phrase.USAGE_CA_FILE, OPTION, pem);
        }
    }

    private static Collection<? extends Certificate> certificates(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            byte[] text = in.readNBytes(LONGEST + 1);
            Collection<? extends Certificate> found = text.length > LONGEST
                    ? List.of()
                    : CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(text));
            if (found.isEmpty()) {
                throw CommandException.usage(Phrase.USAGE_CA_FILE, OPTION, pem);
            }
            return found;
        } catch (IOException | CertificateException unreadable) {
            throw CommandException.usage(Phrase.USAGE_CA_FILE, OPTION, pem);
        }
    }

    private static List<X509Certificate> jvmAnchors() throws GeneralSecurityException {
        return Arrays.stream(factory(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .toList();
    }

    private static TrustManagerFactory factory(@Nullable KeyStore anchors) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        return factory;
    }

    private static KeyStore keyStore(List<Certificate> anchors) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < anchors.size(); i++) {
            store.setCertificateEntry("anchor-" + i, anchors.get(i));
        }
        return store;
    }
}
