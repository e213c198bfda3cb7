package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.error.TlsFailedException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

    private static final Peer PEER = new Peer("cds.example", 443);

    private static IOException caused(IOException outer, Throwable cause) {
        outer.initCause(cause);
        return outer;
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UnknownHostException("cds.example"), ConnectFailedException.class, "No address"),
                Arguments.of(new ConnectException("Connection refused"), ConnectFailedException.class, "refused"),
                Arguments.of(new NoRouteToHostException("No route"), ConnectFailedException.class, "refused"),
                Arguments.of(
                        new IOException("Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 403 Forbidden\""),
                        ConnectFailedException.class,
                        "proxy"),
                Arguments.of(new ConnectException("Connection timed out"), TimedOutException.class, "connect timeout"),
                Arguments.of(
                        new SocketTimeoutException("Connect timed out"), TimedOutException.class, "connect timeout"),
                Arguments.of(
                        new HttpConnectTimeoutException("HTTP connect timed out"),
                        TimedOutException.class,
                        "connect timeout"),
                Arguments.of(new SocketTimeoutException("Read timed out"), TimedOutException.class, "Nothing more"),
                Arguments.of(new HttpTimeoutException("request timed out"), TimedOutException.class, "Nothing more"),
                Arguments.of(
                        caused(new SSLHandshakeException("x"), new CertificateExpiredException()),
                        TlsFailedException.class,
                        "expired"),
                Arguments.of(
                        caused(new SSLHandshakeException("x"), new CertPathBuilderException("x")),
                        TlsFailedException.class,
                        "not trusted"),
                Arguments.of(
                        caused(new SSLHandshakeException("x"), new CertificateException("No name matching")),
                        TlsFailedException.class,
                        "another host"),
                Arguments.of(new SSLPeerUnverifiedException("x"), TlsFailedException.class, "another host"),
                Arguments.of(
                        new IOException("HTTPS hostname wrong:  should be <cds.example>"),
                        TlsFailedException.class,
                        "another host"),
                Arguments.of(new IOException("Wrong HTTPS hostname"), TlsFailedException.class, "another host"),
                Arguments.of(new SSLException("Unsupported message"), TlsFailedException.class, "No TLS connection"),
                Arguments.of(
                        caused(new SSLHandshakeException("Remote host terminated"), new EOFException()),
                        ConnectionLostException.class,
                        "without an HTTP answer"),
                Arguments.of(
                        caused(new SSLException("x"), new SocketException("Connection reset")),
                        ConnectionLostException.class,
                        "without an HTTP answer"),
                Arguments.of(
                        new IOException("Invalid status(-1) executing GET https://cds.example/?Signature=S"),
                        ConnectionLostException.class,
                        "without an HTTP answer"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_clients_throw_is_told_apart_and_told_in_our_words(
            IOException thrown, Class<? extends Exception> type, String words) {
        assertThat(Failure.of(thrown, PEER, false))
                .isInstanceOf(type)
                .hasNoCause()
                .hasMessageContaining("cds.example:443")
                .hasMessageContaining(words);
        assertThat(Failure.of(thrown, PEER, false).getMessage()).doesNotContain("Signature");
    }

    @Test
    void tls_that_breaks_within_the_answer_is_a_lost_connection() {
        assertThat(Failure.of(new SSLException("bad record"), PEER, true))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessageContaining("broke off within the answer");
    }

    @Test
    void a_cause_that_goes_in_circles_is_looked_at_without_end_of_patience() {
        IOException one = new IOException("one");
        IOException two = new IOException("two", one);
        one.initCause(two);
        assertThat(Failure.of(one, PEER, false)).isInstanceOf(ConnectionLostException.class);
    }
}
