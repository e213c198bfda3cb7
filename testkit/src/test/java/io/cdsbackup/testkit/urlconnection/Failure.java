package io.cdsbackup.testkit.urlconnection;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.error.TlsFailedException;
import io.cdsbackup.error.TransportClosedException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Says in our own words what HttpURLConnection throws. Its exceptions are never the cause: they name whole addresses. */
final class Failure {

    private Failure() {}

    /** All that may be said of an address. */
    static String peer(URI uri) {
        int standard = uri.getScheme().equals("https") ? 443 : 80;
        return uri.getHost() + ":" + (uri.getPort() < 0 ? standard : uri.getPort());
    }

    static BackupException of(Throwable thrown, String peer, boolean connected) {
        if (thrown instanceof BackupException ours) {
            return ours;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof SocketTimeoutException) {
            return new TimedOutException(ErrorDetail.of(
                    connected ? "No further byte from " + peer : "Could not connect to " + peer + " in time"));
        }
        if (connected) {
            return new ConnectionLostException(ErrorDetail.of("The connection to " + peer + " broke off"));
        }
        if (thrown instanceof UnknownHostException
                || thrown instanceof ConnectException
                || thrown instanceof NoRouteToHostException) {
            return new ConnectFailedException(ErrorDetail.of("No connection to " + peer)
                    .withHint("Check the address, the network and the proxy."));
        }
        if (isTls(thrown)) {
            return new TlsFailedException(ErrorDetail.of("No TLS connection to " + peer)
                    .withHint("Check the certificate, and what this machine trusts."));
        }
        return new ConnectionLostException(ErrorDetail.of(peer + " hung up"));
    }

    static TlsFailedException wrongHost(String peer) {
        return new TlsFailedException(ErrorDetail.of("The certificate of " + peer + " is that of another host")
                .withHint("Use the name that the certificate was issued for."));
    }

    static TimedOutException late(String peer, Duration limit) {
        return new TimedOutException(ErrorDetail.of("No answer, or no end of it, from " + peer + " in " + limit));
    }

    static CallInterruptedException interrupted(String peer) {
        return new CallInterruptedException(ErrorDetail.of("Interrupted while waiting for " + peer));
    }

    static DownloadCancelledException cancelled() {
        return new DownloadCancelledException(ErrorDetail.of("The download was cancelled"));
    }

    static TransportClosedException closed() {
        return new TransportClosedException(
                ErrorDetail.of("The transport is closed").withHint("Use a client only until it is closed."));
    }

    /** A peer that hangs up amid the handshake has said nothing of TLS. */
    private static boolean isTls(Throwable thrown) {
        boolean hungUp = thrown.getCause() instanceof EOFException || thrown.getCause() instanceof SocketException;
        return thrown instanceof SSLException && !hungUp;
    }
}
