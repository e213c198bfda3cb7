package io.cdsbackup.transport.feign;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TlsFailedException;
import java.io.EOFException;
import java.net.SocketException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells a TLS that was never set up from a connection that broke, and one reason from another: each has its remedy. */
final class TlsFailure {

    /** In what the JDK's https connection says of another host's name; the words before and after differ by release. */
    private static final String WRONG_NAME = "https hostname";

    private TlsFailure() {}

    /** A peer that hangs up amid the handshake has said nothing about TLS. The JDK's clients do not all give a cause for it. */
    static boolean isIn(Throwable thrown) {
        boolean hungUp = Failure.isIn(thrown, EOFException.class)
                || Failure.isIn(thrown, SocketException.class)
                || Failure.chain(thrown)
                        .map(Throwable::getMessage)
                        .anyMatch(message -> message != null && message.startsWith("Remote host "));
        return isWrongName(thrown) || (Failure.isIn(thrown, SSLException.class) && !hungUp);
    }

    static TlsFailedException of(Throwable thrown, Peer peer) {
        if (Failure.isIn(thrown, CertificateExpiredException.class)) {
            return failed(
                    "The certificate of " + peer + " has expired",
                    "Check this machine's clock; if it is right, tell who runs that host");
        }
        if (Failure.isIn(thrown, CertPathBuilderException.class)
                || Failure.isIn(thrown, CertPathValidatorException.class)) {
            return failed(
                    "The certificate of " + peer + " is not trusted",
                    "If a private authority or a company's proxy issued it, trust that authority (an SSLContext, a CA file)");
        }
        if (isWrongName(thrown)
                || Failure.isIn(thrown, SSLPeerUnverifiedException.class)
                || Failure.isIn(thrown, CertificateException.class)) {
            return failed(
                    "The certificate of " + peer + " was issued for another host",
                    "Use the name that the certificate was issued for");
        }
        return failed("No TLS connection to " + peer, "Check that it speaks TLS 1.2 or 1.3 at that port");
    }

    private static boolean isWrongName(Throwable thrown) {
        return Failure.chain(thrown)
                .map(Throwable::getMessage)
                .anyMatch(message ->
                        message != null && message.toLowerCase(Locale.ROOT).contains(WRONG_NAME));
    }

    private static TlsFailedException failed(String message, String hint) {
        return new TlsFailedException(ErrorDetail.of(message).withHint(hint));
    }
}
