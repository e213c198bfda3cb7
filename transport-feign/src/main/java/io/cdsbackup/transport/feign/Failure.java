package io.cdsbackup.transport.feign;

import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.error.TransportClosedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Says in our own words what an HTTP client threw. What it threw is never kept as a cause: Feign's clients put the whole
 * address into their messages.
 */
final class Failure {

    private Failure() {}

    /**
     * The error for what a client threw.
     *
     * @param thrown what it threw
     * @param peer whom it talked to
     * @param answered whether the head of an answer had come
     */
    static BackupException of(IOException thrown, Peer peer, boolean answered) {
        if (isIn(thrown, UnknownHostException.class) || isIn(thrown, UnresolvedAddressException.class)) {
            return new ConnectFailedException(ErrorDetail.of("No address is known for the host of " + peer)
                    .withHint("Check the host's name, and the name service of this machine."));
        }
        if (isTimeout(thrown)) {
            return timedOut(thrown, peer);
        }
        if (isIn(thrown, ConnectException.class)
                || isIn(thrown, NoRouteToHostException.class)
                || isIn(thrown, BindException.class)) {
            return new ConnectFailedException(ErrorDetail.of("No connection to " + peer + ": refused or unreachable")
                    .withHint("Check the address, the network and the proxy."));
        }
        if (isTunnelRefused(thrown)) {
            return new ConnectFailedException(ErrorDetail.of("The proxy did not connect to " + peer)
                    .withHint("Ask who runs the proxy whether it lets this host through."));
        }
        if (!answered && TlsFailure.isIn(thrown)) {
            return TlsFailure.of(thrown, peer);
        }
        return new ConnectionLostException(ErrorDetail.of("The connection to " + peer
                + (answered ? " broke off within the answer" : " ended without an HTTP answer")));
    }

    /** The error for a client that broke in a way that no client should. */
    static BackupException of(RuntimeException thrown, Peer peer, boolean answered) {
        if (thrown instanceof BackupException ours) {
            return ours;
        }
        if (thrown instanceof UncheckedIOException carrier) {
            return of(Objects.requireNonNull(carrier.getCause()), peer, answered);
        }
        return broken(peer);
    }

    /** The error for a client that broke, and did not say how. */
    static ConnectionLostException broken(Peer peer) {
        return new ConnectionLostException(ErrorDetail.of("The HTTP client failed while it talked to " + peer));
    }

    static TimedOutException timedOut(Peer peer, Duration limit, String what) {
        return new TimedOutException(ErrorDetail.of(what + " from " + peer + " within " + text(limit)));
    }

    static CallInterruptedException interrupted(Peer peer) {
        return new CallInterruptedException(ErrorDetail.of("Interrupted while waiting for " + peer));
    }

    static TransportClosedException closed() {
        return new TransportClosedException(
                ErrorDetail.of("The Feign transport was closed").withHint("Make a new client."));
    }

    static AnswerTooLargeException tooLarge(int limit) {
        return new AnswerTooLargeException(ErrorDetail.of("The answer is longer than " + limit + " bytes")
                .withHint("Look for a proxy or a gateway between this machine and the service."));
    }

    static InvalidSettingException proxyPasswordWanted(Peer peer) {
        return new InvalidSettingException(
                ErrorDetail.of("The proxy setting lacks what the proxy asks for: a user name and a password that it"
                                + " accepts (407 on the way to " + peer + ")")
                        .withHint("Give the proxy's user name and password, and start the JVM with"
                                + " -Djdk.http.auth.tunneling.disabledSchemes=\"\""));
    }

    static boolean isIn(Throwable thrown, Class<? extends Throwable> type) {
        return chain(thrown).anyMatch(type::isInstance);
    }

    static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, at -> at != null, Throwable::getCause).limit(20);
    }

    /** Clients have timeout types of their own, without a common parent. */
    private static boolean isTimeout(Throwable thrown) {
        return chain(thrown)
                .anyMatch(at -> at instanceof InterruptedIOException
                        || at.getClass().getSimpleName().contains("Timeout")
                        || (at instanceof ConnectException && says(at, "timed out")));
    }

    private static TimedOutException timedOut(Throwable thrown, Peer peer) {
        boolean connecting = chain(thrown)
                .anyMatch(at ->
                        says(at, "connect") || at.getClass().getSimpleName().contains("Connect"));
        return connecting
                ? new TimedOutException(ErrorDetail.of("No connection to " + peer + " within the connect timeout")
                        .withHint("Check the address, the network and the proxy, or allow more time to connect."))
                : new TimedOutException(ErrorDetail.of("Nothing more came from " + peer + " in time"));
    }

    /** No client has a type for it. */
    private static boolean isTunnelRefused(Throwable thrown) {
        return chain(thrown)
                .anyMatch(at -> says(at, "unable to tunnel")
                        || says(at, "tunnel failed")
                        || says(at, "connect refused by")
                        || says(at, "response code for connect"));
    }

    private static boolean says(Throwable thrown, String words) {
        String message = thrown.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains(words);
    }

    private static String text(Duration limit) {
        return limit.toSeconds() > 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
