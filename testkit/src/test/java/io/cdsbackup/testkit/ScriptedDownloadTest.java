package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.TransportSettings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScriptedDownloadTest {

    private static final String FILE = "https://files.example/b-1";
    private static final byte[] CONTENT = content(40_000);

    private final ScriptedTransport fake = InMemoryTransport.scripted();
    private final DownloadTransport downloads = fake.downloads(TransportSettings.defaults());

    @Test
    void servesAFileWholeInPiecesAndAgain() {
        fake.onDownload(FILE).serve(CONTENT);

        CollectingSink first = whole(FILE);

        assertThat(first.head().status()).isEqualTo(200);
        assertThat(first.field("Content-Length")).isEqualTo("40000");
        assertThat(first.field("Accept-Ranges")).isEqualTo("bytes");
        assertThat(first.field("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(first.field("Content-Range")).isEqualTo("(none)");
        assertThat(first.bytes()).isEqualTo(CONTENT);
        assertThat(first.pieces()).containsExactly(16_384, 16_384, 7_232);
        assertThat(whole(FILE).bytes()).isEqualTo(CONTENT);
    }

    @Test
    void servesARangeAndCutsItAtTheEnd() {
        fake.onDownload(FILE).serve(CONTENT);

        CollectingSink middle = range(FILE, ByteRange.of(10, 19), null);
        assertThat(middle.head().status()).isEqualTo(206);
        assertThat(middle.field("Content-Range")).isEqualTo("bytes 10-19/40000");
        assertThat(middle.field("Content-Length")).isEqualTo("10");
        assertThat(middle.bytes()).isEqualTo(Arrays.copyOfRange(CONTENT, 10, 20));

        CollectingSink end = range(FILE, ByteRange.of(39_999, Long.MAX_VALUE - 1), null);
        assertThat(end.field("Content-Range")).isEqualTo("bytes 39999-39999/40000");
        assertThat(end.bytes()).isEqualTo(Arrays.copyOfRange(CONTENT, 39_999, 40_000));
    }

    @Test
    void aRangeBehindTheEndGetsStatus416() {
        fake.onDownload(FILE).serve(CONTENT);

        CollectingSink sink = range(FILE, ByteRange.of(40_000, 40_001), null);

        assertThat(sink.head().status()).isEqualTo(416);
        assertThat(sink.field("Content-Range")).isEqualTo("bytes */40000");
        assertThat(sink.field("Content-Length")).isEqualTo("0");
        assertThat(sink.bytes()).isEmpty();
    }

    @Test
    void theTagIsStrongAndFollowsTheContent() {
        fake.onDownload(FILE).serve(CONTENT);
        fake.onDownload("https://files.example/same").serve(CONTENT);
        fake.onDownload("https://files.example/other").serve(content(39_999));

        String tag = whole(FILE).field("ETag");

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(whole("https://files.example/same").field("ETag")).isEqualTo(tag);
        assertThat(whole("https://files.example/other").field("ETag")).isNotEqualTo(tag);
    }

    @Test
    void aRangeOfAnotherVersionGetsTheWholeFile() {
        fake.onDownload(FILE).serve(CONTENT);
        String tag = whole(FILE).field("ETag");

        assertThat(range(FILE, ByteRange.of(0, 0), tag).head().status()).isEqualTo(206);
        assertThat(range(FILE, ByteRange.of(0, 0), "\"another\"").head().status())
                .isEqualTo(200);
        assertThat(range(FILE, ByteRange.of(0, 0), "\"another\"").bytes()).isEqualTo(CONTENT);
    }

    @Test
    void whatIsServedCannotBeChangedFromOutside() {
        byte[] content = {1, 2, 3};
        fake.onDownload(FILE).serve(content);
        fake.onDownload("https://files.example/raw").answer(200, HttpFields.NONE, content);
        content[0] = 9;

        assertThat(whole(FILE).bytes()).containsExactly(1, 2, 3);
        assertThat(whole("https://files.example/raw").bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void anEmptyFileHasAHeadAndNoBytes() {
        fake.onDownload(FILE).serve(new byte[0]);

        CollectingSink sink = whole(FILE);

        assertThat(sink.field("Content-Length")).isEqualTo("0");
        assertThat(sink.pieces()).isEmpty();
    }

    @Test
    void answersOnceWhateverTheTestWants() {
        fake.onDownload(FILE)
                .answer(302, HttpFields.NONE.with("Location", "https://files.example/b-2"), new byte[0])
                .answer(200, HttpFields.NONE, new byte[] {7});

        assertThat(whole(FILE).field("Location")).isEqualTo("https://files.example/b-2");
        CollectingSink second = range(FILE, ByteRange.of(5, 6), null);
        assertThat(second.head().status()).isEqualTo(200);
        assertThat(second.bytes()).containsExactly(7);
        assertThatThrownBy(() -> whole(FILE))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("  1. download of https://files.example/b-1: its 2 answers are used up");
    }

    @Test
    void breaksOffAfterSoManyBytesOfTheRange() {
        ConnectionLostException lost = new ConnectionLostException(ErrorDetail.of("lost"));
        fake.onDownload(FILE).breakOff(CONTENT, 16_385, lost).serve(CONTENT);
        CollectingSink sink = CollectingSink.all();

        assertThatThrownBy(() -> downloads
                        .call(rangeRequest(FILE, ByteRange.of(1, 30_000), null))
                        .run(sink))
                .isSameAs(lost);
        assertThat(sink.field("Content-Length")).isEqualTo("30000");
        assertThat(sink.bytes()).isEqualTo(Arrays.copyOfRange(CONTENT, 1, 16_386));
        assertThat(whole(FILE).bytes()).isEqualTo(CONTENT);
    }

    @Test
    void breaksOffBehindTheLastByteOfAShorterBody() {
        ConnectionLostException lost = new ConnectionLostException(ErrorDetail.of("lost"));
        fake.onDownload(FILE).breakOff(new byte[3], Long.MAX_VALUE, lost);
        CollectingSink sink = CollectingSink.all();

        assertThatThrownBy(() -> downloads.call(wholeRequest(FILE)).run(sink)).isSameAs(lost);
        assertThat(sink.bytes()).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.onDownload(FILE).breakOff(new byte[3], -1, lost))
                .withMessage("A download cannot break off after -1 bytes");
    }

    @Test
    void failsBeforeAnyHead() {
        ConnectFailedException refused = new ConnectFailedException(ErrorDetail.of("refused"));
        fake.onDownload(FILE).fail(refused);
        CollectingSink sink = CollectingSink.all();

        assertThatThrownBy(() -> downloads.call(wholeRequest(FILE)).run(sink)).isSameAs(refused);
        assertThat(sink.hasHead()).isFalse();
    }

    @Test
    void anAddressWithoutAQueryStandsForAnyQuery() {
        fake.onDownload(FILE).serve(CONTENT);

        assertThat(whole(FILE + "?sig=1").bytes()).isEqualTo(CONTENT);
        assertThat(whole(FILE + "?sig=2").bytes()).isEqualTo(CONTENT);
        assertThat(whole("HTTPS://FILES.EXAMPLE/b-1").bytes()).isEqualTo(CONTENT);
    }

    @Test
    void anUnmatchedAddressIsNamedWithoutItsQuery() {
        fake.onDownload("http://files.example:8080/b-1").serve(CONTENT);
        fake.onDownload(FILE + "?sig=secret-a").serve(CONTENT);
        fake.onAction("DownloadBackup").answer(200, "");

        assertThatThrownBy(() -> range(FILE + "?sig=secret-b", ByteRange.of(0, 9), null))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Nothing is scripted for this request:\n"
                        + "    download of https://files.example/b-1?*** bytes=0-9\n"
                        + "Scripted, the closest first:\n"
                        + "  1. download of https://files.example/b-1?***: the query is another\n"
                        + "  2. download of http://files.example:8080/b-1: the scheme is https, not http;"
                        + " the host is files.example, not files.example:8080\n"
                        + "  3. DownloadBackup: this is a download, not an API call");
    }

    @Test
    void anotherPathIsNamed() {
        fake.onDownload(FILE).serve(CONTENT);

        assertThatThrownBy(() -> whole("https://files.example/b-2"))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("  1. download of https://files.example/b-1: the path is /b-2, not /b-1");
        assertThatThrownBy(() -> whole("https://files.example"))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("the path is , not /b-1");
    }

    @Test
    void anAddressThatIsNoneIsRefusedWhenItIsScripted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.onDownload("/b-1"))
                .withMessage("The download address is not an absolute URL");
    }

    @Test
    void recordsDownloadsWithoutShowingWhatOpensThem() {
        fake.onDownload(FILE).serve(CONTENT);
        whole(FILE + "?sig=secret");
        range(FILE + "?sig=secret", ByteRange.of(0, 9), "\"tag\"");

        assertThat(fake.downloadCalls())
                .extracting(Object::toString)
                .containsExactly(
                        "GET https://files.example/*** [Accept-Encoding: ***]",
                        "GET https://files.example/*** bytes=0-9 [Accept-Encoding: ***, Range: ***, If-Range: ***]");
        assertThat(fake.downloadCalls().get(0).address()).isEqualTo(DownloadAddress.of(FILE + "?sig=secret"));
        assertThat(fake.downloadCalls().get(1).range()).isEqualTo(ByteRange.of(0, 9));
        assertThat(fake.downloadCalls().get(1).fields().first("If-Range")).hasValue("\"tag\"");
        assertThat(fake.calls()).hasSize(2).isEqualTo(fake.downloadCalls());
    }

    @Test
    void aSinkThatHasEnoughEndsTheCall() {
        fake.onDownload(FILE).serve(CONTENT);
        CollectingSink headOnly = new CollectingSink(0);
        CollectingSink onePiece = new CollectingSink(1);

        downloads.call(wholeRequest(FILE)).run(headOnly);
        downloads.call(wholeRequest(FILE)).run(onePiece);

        assertThat(headOnly.hasHead()).isTrue();
        assertThat(headOnly.pieces()).isEmpty();
        assertThat(onePiece.pieces()).hasSize(1);
    }

    @Test
    void aSinkThatHasEnoughDoesNotMeetALaterFailure() {
        fake.onDownload(FILE).breakOff(CONTENT, 20_000, new ConnectionLostException(ErrorDetail.of("lost")));
        CollectingSink onePiece = new CollectingSink(1);

        downloads.call(wholeRequest(FILE)).run(onePiece);

        assertThat(onePiece.pieces()).containsExactly(16_384);
    }

    @Test
    void whatTheSinkThrowsComesOutAsItIs() {
        fake.onDownload(FILE).serve(CONTENT);
        IllegalStateException broken = new IllegalStateException("broken");

        assertThatThrownBy(() -> downloads.call(wholeRequest(FILE)).run(new Sink() {
                    @Override
                    public boolean bytes(ByteBuffer bytes) {
                        throw broken;
                    }
                }))
                .isSameAs(broken);
    }

    @Test
    void aCallCancelledOnTheWayEndsBeforeTheNextPiece() {
        fake.onDownload(FILE).serve(CONTENT);
        DownloadCall call = downloads.call(wholeRequest(FILE));
        int[] pieces = {0};

        assertThatThrownBy(() -> call.run(new Sink() {
                    @Override
                    public boolean bytes(ByteBuffer bytes) {
                        pieces[0]++;
                        call.cancel();
                        return true;
                    }
                }))
                .isInstanceOf(DownloadCancelledException.class)
                .hasMessage("The download was cancelled");
        assertThat(pieces[0]).isEqualTo(1);
    }

    @Test
    void aCallCancelledBeforeItRunsSendsNothing() {
        DownloadCall call = downloads.call(wholeRequest(FILE));
        call.cancel();

        assertThatThrownBy(() -> call.run(CollectingSink.all())).isInstanceOf(DownloadCancelledException.class);
        assertThat(fake.calls()).isEmpty();
    }

    @Test
    void aCallIsRunOnce() {
        fake.onDownload(FILE).serve(CONTENT);
        DownloadCall call = downloads.call(wholeRequest(FILE));
        call.run(CollectingSink.all());

        assertThatIllegalStateException()
                .isThrownBy(() -> call.run(CollectingSink.all()))
                .withMessage("A download call is run once");
    }

    @Test
    void closingTheTransportEndsTheCallsInFlightAndMakesNoMore() {
        fake.onDownload(FILE).serve(CONTENT);
        DownloadCall call = downloads.call(wholeRequest(FILE));

        assertThatThrownBy(() -> call.run(new Sink() {
                    @Override
                    public boolean bytes(ByteBuffer bytes) {
                        downloads.close();
                        downloads.close();
                        return true;
                    }
                }))
                .isInstanceOf(TransportClosedException.class)
                .hasMessage("The in-memory transport was closed");
        assertThatThrownBy(() -> downloads.call(wholeRequest(FILE))).isInstanceOf(TransportClosedException.class);
    }

    @Test
    void anInterruptEndsTheCallAndStays() {
        fake.onDownload(FILE).serve(CONTENT);

        assertThatThrownBy(() -> downloads.call(wholeRequest(FILE)).run(new Sink() {
                    @Override
                    public boolean bytes(ByteBuffer bytes) {
                        Thread.currentThread().interrupt();
                        return true;
                    }
                }))
                .isInstanceOf(CallInterruptedException.class)
                .hasMessage("The thread was interrupted during a download");
        assertThat(Thread.interrupted()).isTrue();
    }

    private CollectingSink whole(String address) {
        CollectingSink sink = CollectingSink.all();
        downloads.call(wholeRequest(address)).run(sink);
        return sink;
    }

    private CollectingSink range(String address, ByteRange range, @Nullable String ifRange) {
        CollectingSink sink = CollectingSink.all();
        downloads.call(rangeRequest(address, range, ifRange)).run(sink);
        return sink;
    }

    private static DownloadRequest wholeRequest(String address) {
        return DownloadRequest.whole(DownloadAddress.of(address), Duration.ofSeconds(60));
    }

    private static DownloadRequest rangeRequest(String address, ByteRange range, @Nullable String ifRange) {
        return DownloadRequest.range(DownloadAddress.of(address), range, ifRange, Duration.ofSeconds(60));
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    /** Takes any head. */
    private abstract static class Sink implements DownloadSink {
        @Override
        public boolean head(DownloadHead head) {
            return true;
        }
    }
}
