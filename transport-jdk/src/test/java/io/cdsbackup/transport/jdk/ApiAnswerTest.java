package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.playing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract cases 12 to 26: what comes back. */
@Timeout(60)
class ApiAnswerTest {

    static Stream<Arguments> everyStatus() {
        return Stream.of(200, 202, 204, 206, 301, 302, 307, 400, 401, 403, 404, 407, 409, 429, 500, 503)
                .flatMap(status -> Stream.of(Variant.values()).map(variant -> Arguments.of(status, variant)));
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void anyStatusIsReturnedAndNothingIsDoneAboutIt(int status, Variant variant) throws Exception {
        String head = "HTTP/1.1 " + status + " X\r\nLocation: /elsewhere\r\nWWW-Authenticate: Basic realm=\"x\"\r\n";
        try (ScriptedServer server = answering(status == 204 ? head + "\r\n" : head + "Content-Length: 0\r\n\r\n");
                Transport transport = variant.transport()) {
            TransportResponse answer = transport.exchange(Calls.get(server.uri("/")));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body()).isEmpty();
            server.onlyRequest();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPostsRefusalIsReturnedWithItsBody(Variant variant) throws Exception {
        try (ScriptedServer server = answering("HTTP/1.1 401 No\r\nContent-Length: 4\r\n\r\nnope");
                Transport transport = variant.transport()) {
            TransportResponse answer = transport.exchange(Calls.post(server.uri("/"), "{}"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("nope");
            server.onlyRequest();
        }
    }

    @ParameterizedTest
    @EnumSource
    void duplicateFieldsAreKeptAndNamesIgnoreCase(Variant variant) throws Exception {
        TransportResponse answer =
                answerTo(variant, "HTTP/1.1 200 OK\r\nX-Many: one\r\nx-many: two\r\nCONTENT-length: 2\r\n\r\n{}");

        assertThat(answer.fields().all("X-MANY")).containsExactly("one", "two");
        assertThat(answer.fields().first("content-LENGTH")).contains("2");
    }

    @ParameterizedTest
    @EnumSource
    void aChunkedBodyIsPutTogether(Variant variant) throws Exception {
        TransportResponse answer = answerTo(
                variant,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: t\r\n\r\n");

        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("abcde");
    }

    @ParameterizedTest
    @EnumSource
    void aBodyWithoutALengthEndsWithItsConnection(Variant variant) throws Exception {
        try (ScriptedServer server = playing(connection -> {
                    connection.hears();
                    connection.says("HTTP/1.1 200 OK\r\n\r\nto the end").closes();
                });
                Transport transport = variant.transport()) {
            assertThat(transport.exchange(Calls.get(server.uri("/"))).body())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("to the end");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInterimResponseIsNotTheAnswer(Variant variant) throws Exception {
        TransportResponse answer = answerTo(variant, "HTTP/1.1 100 Continue\r\n\r\n" + ok("final"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("final");
    }

    @ParameterizedTest
    @EnumSource
    void theBodysBytesAreUntouched(Variant variant) throws Exception {
        byte[] body = "\uFEFF{\"Desc\":\"备份 😀\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(answerTo(variant, "Content-Type: text/html; charset=gbk", body, Calls.LIMIT)
                        .body())
                .isEqualTo(body);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyAtTheLimitIsTakenAndOneByteMoreIsNot(Variant variant) throws Exception {
        byte[] body = new byte[100_000];

        assertThat(answerTo(variant, "X: y", body, body.length).body()).hasSize(body.length);
        assertThatExceptionOfType(AnswerTooLargeException.class)
                .isThrownBy(() -> answerTo(variant, "X: y", body, body.length - 1))
                .withMessage("The answer is longer than 99999 bytes");
    }

    @ParameterizedTest
    @EnumSource
    void anEndlessBodyMeetsTheLimitAndItsConnectionIsClosed(Variant variant) throws Exception {
        byte[] chunk = ("4000\r\n" + "x".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (ScriptedServer server = playing(connection -> {
                    connection.hears();
                    connection.says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        connection.says(chunk);
                    }
                });
                Transport transport = variant.transport()) {
            assertThatExceptionOfType(AnswerTooLargeException.class)
                    .isThrownBy(() -> transport.exchange(Calls.get(server.uri("/"))));

            server.awaitHungUp();
        }
    }

    @ParameterizedTest
    @EnumSource
    void gzipThatNobodyAskedForIsUndone(Variant variant) throws Exception {
        TransportResponse answer = answerTo(
                variant, "Content-Encoding: GZIP", gzip("{\"Code\":\"Success\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"Code\":\"Success\"}");
        assertThat(answer.fields().all("Content-Encoding")).isEmpty();
        assertThat(answer.fields().all("Content-Length")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aGzippedBodyAtTheLimitIsTakenAndOneByteMoreIsNot(Variant variant) throws Exception {
        byte[] body = new byte[100_000];

        assertThat(answerTo(variant, "Content-Encoding: gzip", gzip(body), body.length)
                        .body())
                .hasSize(body.length);
        assertThatExceptionOfType(AnswerTooLargeException.class)
                .isThrownBy(() -> answerTo(variant, "Content-Encoding: gzip", gzip(body), body.length - 1));
    }

    @ParameterizedTest
    @EnumSource
    void aGzipBombMeetsTheLimitOnDecodedBytes(Variant variant) throws Exception {
        byte[] bomb = gzip(new byte[64 << 20]);

        assertThat(bomb).hasSizeLessThan(Calls.LIMIT);
        assertThatExceptionOfType(AnswerTooLargeException.class)
                .isThrownBy(() -> answerTo(variant, "Content-Encoding: gzip", bomb))
                .withMessage("The answer is longer than 1048576 bytes");
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsNotTheGzipItSaysIsABadAnswer(Variant variant) throws Exception {
        byte[] whole = gzip(new byte[1000]);

        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(
                        () -> answerTo(variant, "Content-Encoding: gzip", "plain".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> answerTo(variant, "Content-Encoding: gzip", Arrays.copyOf(whole, whole.length - 9)));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownEncodingIsABadAnswer(Variant variant) throws Exception {
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> answerTo(variant, "Content-Encoding: br", new byte[] {1, 2, 3}))
                .withMessage("The answer is encoded in a way that was not asked for")
                .satisfies(bad -> assertThat(bad.httpStatus()).hasValue(200));
    }

    private static TransportResponse answerTo(Variant variant, String field, byte[] body) throws IOException {
        return answerTo(variant, field, body, Calls.LIMIT);
    }

    private static TransportResponse answerTo(Variant variant, String field, byte[] body, int limit)
            throws IOException {
        String head = "HTTP/1.1 200 OK\r\n" + field + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        return answerTo(variant, head + new String(body, StandardCharsets.ISO_8859_1), limit);
    }

    private static TransportResponse answerTo(Variant variant, String response) throws IOException {
        return answerTo(variant, response, Calls.LIMIT);
    }

    private static TransportResponse answerTo(Variant variant, String response, int limit) throws IOException {
        try (ScriptedServer server = answering(response);
                Transport transport = variant.transport()) {
            return transport.exchange(Calls.get(server.uri("/"), limit));
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
