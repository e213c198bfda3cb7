package io.cdsbackup.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.UnexpectedResponseException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Cases 18 to 20, 23, 61 and 63: the bytes of a download. */
interface DownloadBodyCases {

    @Test
    @ContractCase(18)
    default void anAnswerWithoutABodyIsAHeadAndAnEnd(DownloadBench bench) {
        for (String head : new String[] {
            "204 No Content\r\n\r\n", "304 Same\r\nETag: \"e\"\r\n\r\n", "200 OK\r\nContent-Length: 0\r\n\r\n"
        }) {
            RecordingSink sink = bench.taken("HTTP/1.1 " + head);

            assertThat(sink.head().status()).isEqualTo(Integer.parseInt(head.substring(0, 3)));
            assertThat(sink.body()).isEmpty();
        }
    }

    @Test
    @ContractCase(19)
    default void aChunkedBodyComesWhole(DownloadBench bench) {
        assertThat(bench.taken(Script.CHUNKED + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
                        .text())
                .isEqualTo("abcde");
    }

    @Test
    @ContractCase(20)
    default void aBodyWithoutALengthComesWhole(DownloadBench bench) {
        ScriptedServer server = bench.playing(Script.closingAfter("HTTP/1.1 200 OK\r\n\r\nabcde"));

        assertThat(bench.taken(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED)))
                        .text())
                .isEqualTo("abcde");
    }

    @Test
    @ContractCase(23)
    default void aLongBodyComesWholeAndInOrder(DownloadBench bench) {
        long seed = 20260101;
        byte[] file = new byte[5_000_001];
        new Random(seed).nextBytes(file);

        RecordingSink sink = bench.taken(DownloadBench.withBody("", file));

        assertThat(sink.head().contentLength()).hasValue(file.length);
        assertThat(sink.body()).as("seed %s", seed).isEqualTo(file);
    }

    @Test
    @ContractCase(61)
    default void aSlowSinkHoldsTheSenderUp(DownloadBench bench) {
        byte[] piece = new byte[1 << 16];
        int pieces = 1 << 11;
        long size = (long) piece.length * pieces;
        BlockingSink sink = bench.blockingSink();
        AtomicLong said = new AtomicLong();
        ScriptedServer server = bench.playing(connection -> {
            connection.hears();
            connection.says(Script.CHUNKED);
            // No more once that is shown which the case is about: a busy machine takes its time for the rest.
            for (int at = 0; at < pieces && !sink.isReleased(); at++) {
                connection.says("10000\r\n").says(piece).says("\r\n");
                said.addAndGet(piece.length);
            }
            connection.says("0\r\n\r\n");
        });
        Errand<Boolean> running = bench.begin(bench.call(server), sink);
        bench.await(sink.bytesCame(), "the first bytes");

        // The sockets' buffers and a few pieces of the body, but nothing that grows with the file.
        assertThat(server.sentUntilHeldUp(size)).isLessThan(size / 4);

        sink.release();
        running.result();
        assertThat(sink.received()).isEqualTo(said.get());
    }

    @Test
    @ContractCase(63)
    default void aBodyLabelledGzipMeetsTheDeclaredRule(DownloadBench bench) {
        for (byte[] body : new byte[][] {Gzip.of("the backup".getBytes(UTF_8)), "this is no gzip".getBytes(UTF_8)}) {
            String response = DownloadBench.withBody("Content-Encoding: gzip\r\n", body);
            if (bench.contract().gzippedDownload() == DownloadCoding.REFUSED) {
                RecordingSink sink = new RecordingSink();
                ScriptedServer server = bench.answering(response);
                bench.failure(UnexpectedResponseException.class, bench.begin(bench.call(server), sink));
                assertThat(sink.body()).isEmpty();
            } else {
                RecordingSink sink = bench.taken(response);
                assertThat(sink.body()).isEqualTo(body);
                assertThat(sink.head().fields().all("Content-Encoding")).containsExactly("gzip");
            }
        }
    }

    @Test
    @ContractCase(63)
    default void bytesThatLookLikeGzipComeAsTheyAre(DownloadBench bench) {
        byte[] body = Gzip.of("the backup".getBytes(UTF_8));

        assertThat(bench.taken(DownloadBench.withBody("", body)).body()).isEqualTo(body);
    }
}
