package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.error.TimedOutException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;

/**
 * Says in our own words what java.net.http throws. Its exceptions are not kept as causes: their messages may hold the
 * address or what the remote sent.
 */
final class Failure {

    private Failure() {}

    /**
     * The error for what a call's future ended with.
     *
     * @param thrown what it ended with
     * @param route whom it talked to
     * @param answered whether the head of an answer had come
     * @return one of ours; an {@link Error} is thrown instead
     */
    static BackupException of(Throwable thrown, Route route, boolean answered) {
        Throwable cause = bare(thrown);
        if (cause instanceof BackupException ours) {
            return ours;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return new TimedOutException(ErrorDetail.of("No connection to " + route + " within the connect timeout")
                    .withHint("Check the address, the network and the proxy, or allow more time to connect."));
        }
        if (isIn(cause, UnresolvedAddressException.class) || isIn(cause, UnknownHostException.class)) {
            return new ConnectFailedException(ErrorDetail.of("No address is known for the host of " + route)
                    .withHint("Check the host's name, and the name service of this machine."));
        }
        if (isIn(cause, ConnectException.class) || isIn(cause, NoRouteToHostException.class)) {
            return new ConnectFailedException(ErrorDetail.of("No connection to " + route + ": refused or unreachable")
                    .withHint("Check the address, the network and the proxy."));
        }
        if (isTunnelRefused(cause, route)) {
            return new ConnectFailedException(ErrorDetail.of("The proxy did not connect: " + route)
                    .withHint("Ask who runs the proxy whether it lets this host through."));
        }
        if (isTlsSetUp(cause, answered)) {
            return TlsFailure.of(cause, route);
        }
        return new ConnectionLostException(ErrorDetail.of("The connection to " + route
                + (answered ? " broke off within the answer" : " ended without an HTTP answer")));
    }

    static TimedOutException timedOut(Route route, Duration limit, String what) {
        return new TimedOutException(ErrorDetail.of(what + " from " + route + " within " + seconds(limit)));
    }

    static CallInterruptedException interrupted(Route route) {
        return new CallInterruptedException(ErrorDetail.of("Interrupted while waiting for " + route));
    }

    /** The error for an answer that was not given to its body handler: the proxy's refusal to open a tunnel. */
    static BackupException headless(int status, Route route) {
        return isProxyPasswordWanted(status, route)
                ? proxyPasswordWanted(route)
                : new ConnectFailedException(
                        ErrorDetail.of("No way to " + route).withHttpStatus(status));
    }

    /** Only a proxy answers so. */
    static boolean isProxyPasswordWanted(int status, Route route) {
        return status == 407 && route.isProxied();
    }

    static InvalidSettingException proxyPasswordWanted(Route route) {
        return new InvalidSettingException(
                ErrorDetail.of("The proxy setting lacks what the proxy asks for: a user name and a"
                                + " password that it accepts (407 on the way to " + route + ")")
                        .withHint("Give the proxy's user name and password, and start the JVM with -D"
                                + ProxyPassword.DISABLED_SCHEMES + "=\"\""));
    }

    /** The JDK has no type for it. */
    private static boolean isTunnelRefused(Throwable cause, Route route) {
        String message = cause.getMessage();
        return route.isProxied() && message != null && message.startsWith("Tunnel failed");
    }

    /** Within an answer it is a broken record. */
    private static boolean isTlsSetUp(Throwable cause, boolean answered) {
        return !answered && isIn(cause, SSLException.class) && !isHangUp(cause);
    }

    /** A peer that hangs up amid the handshake has said nothing of TLS. The JDK has no type for it, and often no cause. */
    private static boolean isHangUp(Throwable cause) {
        String message = cause.getMessage();
        return isIn(cause, EOFException.class)
                || isIn(cause, SocketException.class)
                || (message != null && message.startsWith("Remote host "));
    }

    static boolean isIn(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable bare(Throwable thrown) {
        Throwable at = thrown;
        while ((at instanceof ExecutionException || at instanceof CompletionException) && at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }

    private static String seconds(Duration limit) {
        return limit.toSeconds() > 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
