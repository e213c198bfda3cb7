package io.cdsbackup.testkit.broken;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.HttpFields;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each way of breaking a transport for downloads fails the case that is meant for it, which the unbroken one passes. */
class BrokenDownloadsTest {

    @Test
    void oneThatFollowsRedirectsIsCaughtByCase60() {
        assertUnbrokenPasses(60);

        ContractRun.of(FollowsARedirect.class, 60)
                .assertFailed(
                        "aRedirectIsReportedAndNotFollowed", "Expected one request on the wire, but there were 2");
    }

    @Test
    void oneThatGivesTheWholeFileAsTheRangeIsCaughtByCase56() {
        assertUnbrokenPasses(56);

        ContractRun.of(GivesTheWholeFileAsTheRange.class, 56)
                .assertFailed("theWholeFileInAnswerToARangeIsReportedAsSuch", "expected: 200\n but was: 206");
    }

    @Test
    void oneThatReportsTheRangeAskedForWhateverCameIsCaughtByCase57() {
        assertUnbrokenPasses(57);

        ContractRun.of(ReportsTheRangeAskedFor.class, 57)
                .assertFailed(
                        "anotherRangeThanAskedForCanBeRefusedByItsHeadAndItsConnectionIsClosed",
                        "to contain:\n  ContentRange[range=ByteRange[first=7, last=9], total=10]");
    }

    @Test
    void oneThatGoesOnThoughTheHeadWasRefusedIsCaughtByCase57() {
        assertUnbrokenPasses(57);

        ContractRun.of(GoesOnThoughTheHeadWasRefused.class, 57)
                .assertFailed(
                        "anotherRangeThanAskedForCanBeRefusedByItsHeadAndItsConnectionIsClosed",
                        "The head was refused, so no byte may come");
    }

    @Test
    void oneThatIgnoresCancelIsCaughtByCase62() {
        assertUnbrokenPasses(62);

        ContractRun run = ContractRun.of(IgnoresCancel.class, 62);
        run.assertFailed(
                "cancellingWhileTheHeadIsWaitedForEndsTheCallAndFreesTheSocket", "The call did not end within");
        run.assertFailed(
                "cancellingWithinTheBodyFreesTheSocketThoughTheSinkIsBusy",
                "Waited in vain for the client to close its connections");
        run.assertFailed("cancellingAFlowOfBytesEndsIt", "The call did not end within");
        run.assertFailed("aCallCancelledBeforeItRunsSendsNothing", "Nothing was thrown");
    }

    private static void assertUnbrokenPasses(int number) {
        ContractRun.of(Unbroken.class, number).assertPassed();
    }

    static class Unbroken extends BrokenDownload {

        @Override
        DownloadCall call(DownloadTransport good, DownloadRequest request) {
            return good.call(request);
        }

        @Override
        protected Duration patience() {
            return Duration.ofSeconds(20);
        }
    }

    static class FollowsARedirect extends BrokenDownload {

        @Override
        DownloadCall call(DownloadTransport good, DownloadRequest request) {
            return running(good.call(request), (first, sink) -> {
                AtomicReference<URI> elsewhere = new AtomicReference<>();
                first.run(new Changed(sink, head -> head) {
                    @Override
                    public boolean head(DownloadHead head) {
                        head.fields()
                                .first("Location")
                                .filter(location -> head.status() / 100 == 3)
                                .map(request.address().uri()::resolve)
                                .ifPresent(elsewhere::set);
                        return elsewhere.get() == null && super.head(head);
                    }
                });
                if (elsewhere.get() != null) {
                    good.call(DownloadRequest.whole(DownloadAddress.of(elsewhere.get()), request.stallTimeout()))
                            .run(sink);
                }
            });
        }
    }

    static class GivesTheWholeFileAsTheRange extends BrokenDownload {

        @Override
        DownloadCall call(DownloadTransport good, DownloadRequest request) {
            return running(
                    good.call(request),
                    (call, sink) -> call.run(new Changed(
                            sink, head -> head.status() == 200 ? new DownloadHead(206, head.fields()) : head)));
        }
    }

    static class ReportsTheRangeAskedFor extends BrokenDownload {

        @Override
        DownloadCall call(DownloadTransport good, DownloadRequest request) {
            ByteRange asked = request.range().orElseThrow();
            HttpFields fields =
                    HttpFields.NONE.with("Content-Range", asked.headerValue().replace('=', ' ') + "/10");
            return running(
                    good.call(request),
                    (call, sink) -> call.run(new Changed(sink, head -> new DownloadHead(head.status(), fields))));
        }
    }

    static class GoesOnThoughTheHeadWasRefused extends BrokenDownload {

        @Override
        DownloadCall call(DownloadTransport good, DownloadRequest request) {
            return running(
                    good.call(request),
                    (call, sink) -> call.run(new Changed(sink, head -> head) {
                        @Override
                        public boolean head(DownloadHead head) {
                            super.head(head);
                            return true;
                        }
                    }));
        }
    }

    static class IgnoresCancel extends BrokenDownload {

        @Override
        DownloadCall call(DownloadTransport good, DownloadRequest request) {
            DownloadCall call = good.call(request);
            return new DownloadCall() {
                @Override
                public void run(DownloadSink sink) {
                    call.run(sink);
                }

                @Override
                public void cancel() {}
            };
        }
    }

    @FunctionalInterface
    private interface Running {
        void run(DownloadCall good, DownloadSink sink);
    }

    private static DownloadCall running(DownloadCall good, Running way) {
        return new DownloadCall() {
            @Override
            public void run(DownloadSink sink) {
                way.run(good, sink);
            }

            @Override
            public void cancel() {
                good.cancel();
            }
        };
    }

    /** Tells the sink of another head than came. */
    private static class Changed implements DownloadSink {

        private final DownloadSink sink;
        private final UnaryOperator<DownloadHead> change;

        Changed(DownloadSink sink, UnaryOperator<DownloadHead> change) {
            this.sink = sink;
            this.change = change;
        }

        @Override
        public boolean head(DownloadHead head) {
            return sink.head(change.apply(head));
        }

        @Override
        public boolean bytes(ByteBuffer bytes) {
            return sink.bytes(bytes);
        }
    }
}
