package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TlsFailedException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;

/** Tells apart why TLS was not set up, for each wants another remedy. */
final class TlsFailure {

    private TlsFailure() {}

    static TlsFailedException of(Throwable cause, Route route) {
        if (Failure.isIn(cause, CertificateExpiredException.class)) {
            return failed(
                    "The certificate of " + route + " has expired", "Check this machine's clock, and tell its owner");
        }
        if (Failure.isIn(cause, CertPathBuilderException.class)
                || Failure.isIn(cause, CertPathValidatorException.class)) {
            return failed(
                    "The certificate of " + route + " is not trusted",
                    "If a company's proxy or a private authority issued it, trust that authority (an SSLContext, a CA file)");
        }
        if (Failure.isIn(cause, CertificateException.class)) {
            return failed(
                    "The certificate of " + route + " is not valid for that host",
                    "Use the name that the certificate was issued for");
        }
        return failed("No TLS connection to " + route, "Check that it speaks TLS 1.2 or 1.3 at that port");
    }

    private static TlsFailedException failed(String message, String hint) {
        return new TlsFailedException(ErrorDetail.of(message).withHint(hint));
    }
}
