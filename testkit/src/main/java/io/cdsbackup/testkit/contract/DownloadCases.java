package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.ContentRange;
import io.cdsbackup.port.DownloadHead;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Cases 55 to 60 and 64: what is asked of a file store, and what is made of the head of its answer. */
interface DownloadCases {

    @Test
    @ContractCase(55)
    default void aRangeIsAskedForExactlyAndIsReportedWithItsBytes(DownloadBench bench) {
        ScriptedServer server = bench.answering(
                "HTTP/1.1 206 Partial\r\nContent-Range: bytes 2-4/9\r\nETag: \"v1\"\r\nContent-Length: 3\r\n\r\n234");

        RecordingSink sink = bench.taken(DownloadBench.range(server.uri(DownloadBench.PRESIGNED), 2, 4, "\"v1\""));

        ReceivedRequest sent = server.onlyRequest();
        assertThat(sent.line()).isEqualTo("GET " + DownloadBench.PRESIGNED + " HTTP/1.1");
        assertThat(sent.values("Range")).containsExactly("bytes=2-4");
        assertThat(sent.values("If-Range")).containsExactly("\"v1\"");
        assertThat(sink.head().status()).isEqualTo(206);
        assertThat(sink.head().contentRange()).contains(new ContentRange(ByteRange.of(2, 4), 9));
        assertThat(sink.head().contentLength()).hasValue(3);
        assertThat(sink.head().validators().etag()).isEqualTo("\"v1\"");
        assertThat(sink.text()).isEqualTo("234");
    }

    @Test
    @ContractCase(56)
    default void theWholeFileInAnswerToARangeIsReportedAsSuch(DownloadBench bench) {
        ScriptedServer server = bench.answering(Script.ok("012345678"));

        RecordingSink sink = bench.taken(DownloadBench.range(server.uri(DownloadBench.PRESIGNED), 2, 4, null));

        assertThat(server.onlyRequest().values("If-Range")).isEmpty();
        assertThat(sink.head().status()).isEqualTo(200);
        assertThat(sink.head().contentRange()).isEmpty();
        assertThat(sink.text()).isEqualTo("012345678");
    }

    @Test
    @ContractCase(57)
    default void anotherRangeThanAskedForCanBeRefusedByItsHeadAndItsConnectionIsClosed(DownloadBench bench) {
        ScriptedServer server = bench.playing(Script.stallingAfter(
                "HTTP/1.1 206 Partial\r\nContent-Range: bytes 7-9/10\r\nContent-Length: 100000000\r\n\r\n7"));
        RecordingSink sink = new RecordingSink() {
            @Override
            public boolean head(DownloadHead head) {
                super.head(head);
                return false;
            }

            @Override
            public boolean bytes(ByteBuffer bytes) {
                throw new AssertionError("The head was refused, so no byte may come");
            }
        };

        bench.begin(DownloadBench.impatientRange(server.uri(DownloadBench.PRESIGNED), 2, 4), sink)
                .result();

        assertThat(sink.head().contentRange()).contains(new ContentRange(ByteRange.of(7, 9), 10));
        server.awaitHungUp();
    }

    @Test
    @ContractCase(58)
    default void aRangeBeyondTheFileIsReportedAsSuch(DownloadBench bench) {
        ScriptedServer server =
                bench.answering("HTTP/1.1 416 No\r\nContent-Range: bytes */9\r\nContent-Length: 4\r\n\r\nbody");

        RecordingSink sink = bench.taken(DownloadBench.range(server.uri(DownloadBench.PRESIGNED), 9, 12, null));

        assertThat(sink.head().status()).isEqualTo(416);
        assertThat(sink.head().contentRange()).contains(new ContentRange(null, 9));
        assertThat(sink.text()).isEqualTo("body");
        server.onlyRequest();
    }

    @Test
    @ContractCase(59)
    default void identityIsAskedForAndNothingElseOfOursIsSent(DownloadBench bench) {
        ScriptedServer server = bench.answering(Script.ok("file"));

        RecordingSink sink = bench.taken(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED)));

        ReceivedRequest sent = server.onlyRequest();
        assertThat(sent.line()).isEqualTo("GET " + DownloadBench.PRESIGNED + " HTTP/1.1");
        assertThat(sent.values("Accept-Encoding")).containsExactly("identity");
        assertThat(sent.values("Content-Length")).isSubsetOf("0");
        assertThat(sent.fieldNames())
                .doesNotHaveDuplicates()
                .isSubsetOf("host", "user-agent", "accept", "accept-encoding", "connection", "content-length");
        assertThat(sink.text()).isEqualTo("file");
    }

    @Test
    @ContractCase(60)
    default void aRedirectIsReportedAndNotFollowed(DownloadBench bench) {
        assertReported(bench, 301, 302, 303, 307, 308);
    }

    @Test
    @ContractCase(13)
    default void anyOtherStatusIsReportedAfterOneRequest(DownloadBench bench) {
        assertReported(bench, 400, 401, 403, 404, 410, 429, 500, 503);
    }

    @Test
    @ContractCase(64)
    default void anIpv6LiteralIsReached(DownloadBench bench) {
        ScriptedServer server = bench.overIpv6(Script.answering(Script.ok("six")));

        RecordingSink sink = bench.taken(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED)));

        assertThat(sink.text()).isEqualTo("six");
        assertThat(server.onlyRequest().values("Host")).containsExactly("[::1]:" + server.port());
    }

    private static void assertReported(DownloadBench bench, int... statuses) {
        for (int status : statuses) {
            ScriptedServer server = bench.answering("HTTP/1.1 " + status
                    + " Reason\r\nLocation: /elsewhere\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
                    + "Content-Length: 4\r\n\r\nbody");

            RecordingSink sink = bench.taken(DownloadBench.range(server.uri(DownloadBench.PRESIGNED), 2, 4, null));

            assertThat(sink.head().status()).isEqualTo(status);
            assertThat(sink.head().fields().all("location")).containsExactly("/elsewhere");
            assertThat(sink.text()).as("the body of a %s", status).isEqualTo("body");
            server.onlyRequest();
        }
    }
}
