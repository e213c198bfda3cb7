package io.cdsbackup.internal.download;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.internal.parts.Checkpoint;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at the remote file without fetching it. */
final class RemoteLook {

    private static final ByteRange FIRST_BYTE = ByteRange.of(0, 0);
    private static final long COMPARED = 1L << 20;

    private final LinkedFetch fetch;
    private final Duration stallTimeout;

    RemoteLook(LinkedFetch fetch, Duration stallTimeout) {
        this.fetch = fetch;
        this.stallTimeout = stallTimeout;
    }

    /** The file, as an answer about its first byte describes it; empty if the file store gives no parts. */
    Optional<RemoteFile> file() {
        AtomicReference<@Nullable HeadSink> last = new AtomicReference<>();
        untilItCame(
                FIRST_BYTE,
                () -> {
                    HeadSink sink = new HeadSink();
                    last.set(sink);
                    return sink;
                },
                () -> {});
        HeadSink sink = last.get();
        return Optional.ofNullable(sink)
                .flatMap(HeadSink::file)
                .filter(head -> head.status() == 206)
                .filter(RemoteLook::statesTotal)
                .map(RemoteFile::of);
    }

    /** How the end of what an earlier run left compares. */
    enum Tail {
        SAME,
        ANOTHER,
        /** The file store gives no parts to compare it with. */
        UNKNOWN
    }

    /** Compares the end of what an earlier run left with the remote side: for a file without validators. */
    Tail tail(Checkpoint left, DownloadContext context) {
        ByteRange part = left.plan().range(left.checksums().lastKey());
        ByteRange tail = ByteRange.of(Math.max(part.first(), part.last() + 1 - COMPARED), part.last());
        AtomicReference<@Nullable CompareSink> last = new AtomicReference<>();
        untilItCame(
                tail,
                () -> {
                    CompareSink sink = new CompareSink(tail, left.plan().total(), context.session());
                    last.set(sink);
                    return sink;
                },
                () -> Objects.requireNonNull(last.get()).requireEnd());
        CompareSink sink = Objects.requireNonNull(last.get());
        if (!sink.werePartsGiven()) {
            return Tail.UNKNOWN;
        }
        return sink.isSame() ? Tail.SAME : Tail.ANOTHER;
    }

    private void untilItCame(ByteRange range, Supplier<? extends AnswerSink> sinks, Runnable end) {
        boolean came = false;
        while (!came) {
            came = fetch.once(
                    address -> DownloadRequest.range(address, range, null, stallTimeout),
                    sinks,
                    end,
                    LinkedFetch.Relief.NONE);
        }
    }

    private static boolean statesTotal(DownloadHead head) {
        return head.contentRange().filter(content -> content.total() >= 0).isPresent();
    }
}
