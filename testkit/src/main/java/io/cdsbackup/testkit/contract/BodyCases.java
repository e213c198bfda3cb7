package io.cdsbackup.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.TransportResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases 18 to 26: the body of what comes back. */
interface BodyCases {

    @Test
    @ContractCase(18)
    default void anEmptyBodyIsEmpty(ApiBench bench) {
        assertThat(bench.answer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").body())
                .isEmpty();
        assertThat(bench.answer(Script.CHUNKED + "0\r\n\r\n").body()).isEmpty();
    }

    @Test
    @ContractCase(19)
    default void aChunkedBodyIsPutTogether(ApiBench bench) {
        TransportResponse answer =
                bench.answer(Script.CHUNKED + "3;x=y\r\nabc\r\n4\r\ndefg\r\n0\r\nTrailer: t\r\n\r\n");

        assertThat(ApiBench.text(answer)).isEqualTo("abcdefg");
    }

    @Test
    @ContractCase(20)
    default void aBodyWithoutALengthEndsWithItsConnection(ApiBench bench) {
        ScriptedServer server = bench.playing(Script.closingAfter("HTTP/1.1 200 OK\r\n\r\nto the end"));

        assertThat(ApiBench.text(bench.exchange(ApiBench.get(server.uri(Bench.SIGNED)))))
                .isEqualTo("to the end");
    }

    @Test
    @ContractCase(21)
    default void gzipThatNobodyAskedForMeetsTheDeclaredRule(ApiBench bench) {
        byte[] body = Gzip.of("{\"Code\":\"Success\"}".getBytes(UTF_8));
        for (String label : new String[] {"gzip", "GZIP"}) {
            ScriptedServer server = bench.serving(List.of("Content-Encoding: " + label), body);

            if (bench.contract().gzippedAnswer() == AnswerCoding.REFUSED) {
                assertMalformed(bench, server);
                return;
            }

            TransportResponse answer = bench.exchange(ApiBench.get(server.uri(Bench.SIGNED)));
            assertThat(ApiBench.text(answer)).isEqualTo("{\"Code\":\"Success\"}");
            assertThat(answer.fields().all("Content-Encoding")).isEmpty();
            assertThat(answer.fields().all("Content-Length")).isEmpty();
        }
    }

    @Test
    @ContractCase(21)
    default void gzipThatIsCutShortIsNoAnswer(ApiBench bench) {
        byte[] whole = Gzip.of(new byte[1000]);
        ScriptedServer server =
                bench.serving(List.of("Content-Encoding: gzip"), Arrays.copyOf(whole, whole.length - 9));

        Throwable thrown = Bench.thrownBy(bench.begin(ApiBench.get(server.uri(Bench.SIGNED))));

        assertThat(thrown).isInstanceOfAny(MalformedAnswerException.class, ConnectionLostException.class);
    }

    @Test
    @ContractCase(22)
    default void anEncodingThatIsNotUndoneIsNoAnswer(ApiBench bench) {
        assertMalformed(bench, bench.serving(List.of("Content-Encoding: br"), new byte[] {1, 2, 3}));
        assertMalformed(bench, bench.serving(List.of("Content-Encoding: zstd, gzip"), new byte[] {1, 2, 3}));
    }

    @Test
    @ContractCase(23)
    default void theBytesOfAnUnencodedBodyAreUntouched(ApiBench bench) {
        byte[] body = "\uFEFF{\"Desc\":\"备份 😀\"}\r\n".getBytes(UTF_8);

        assertThat(bench.answer(List.of("Content-Type: text/html; charset=gbk"), body)
                        .body())
                .isEqualTo(body);
    }

    @Test
    @ContractCase(24)
    default void aBodyAtTheLimitIsTaken(ApiBench bench) {
        byte[] body = new byte[ApiBench.LIMIT];

        assertThat(bench.answer(List.of(), body).body()).hasSize(ApiBench.LIMIT);
    }

    @Test
    @ContractCase(25)
    default void oneByteOverTheLimitIsTooMuch(ApiBench bench) {
        assertTooLarge(bench, bench.serving(List.of(), new byte[ApiBench.LIMIT + 1]));
    }

    @Test
    @ContractCase(25)
    default void anEndlessBodyMeetsTheLimitAndItsConnectionIsClosed(ApiBench bench) {
        String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
        ScriptedServer server = bench.playing(connection -> {
            connection.hears();
            connection.says(Script.CHUNKED);
            while (true) {
                connection.says(chunk);
            }
        });

        assertTooLarge(bench, server);
        server.awaitHungUp();
    }

    @Test
    @ContractCase(26)
    default void aGzipBombMeetsTheLimitOnDecodedBytes(ApiBench bench) {
        byte[] bomb = Gzip.of(new byte[ApiBench.LIMIT * 200]);
        assertThat(bomb).hasSizeLessThan(ApiBench.LIMIT);
        ScriptedServer server = bench.serving(List.of("Content-Encoding: gzip"), bomb);

        if (bench.contract().gzippedAnswer() == AnswerCoding.REFUSED) {
            assertMalformed(bench, server);
            return;
        }

        assertTooLarge(bench, server);
        assertTooLarge(bench, bench.serving(List.of("Content-Encoding: gzip"), Gzip.of(new byte[ApiBench.LIMIT + 1])));
        assertThat(bench.answer(List.of("Content-Encoding: gzip"), Gzip.of(new byte[ApiBench.LIMIT]))
                        .body())
                .hasSize(ApiBench.LIMIT);
    }

    private static void assertTooLarge(ApiBench bench, ScriptedServer server) {
        AnswerTooLargeException thrown =
                bench.failure(AnswerTooLargeException.class, bench.begin(ApiBench.get(server.uri(Bench.SIGNED))));
        assertThat(thrown).hasMessageContaining(Integer.toString(ApiBench.LIMIT));
    }

    private static void assertMalformed(ApiBench bench, ScriptedServer server) {
        MalformedAnswerException thrown =
                bench.failure(MalformedAnswerException.class, bench.begin(ApiBench.get(server.uri(Bench.SIGNED))));
        assertThat(thrown.httpStatus().orElse(200)).isEqualTo(200);
    }
}
