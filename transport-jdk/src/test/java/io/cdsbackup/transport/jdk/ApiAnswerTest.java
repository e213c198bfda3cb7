package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made of an answer beyond the contract. */
@Timeout(60)
class ApiAnswerTest {

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
