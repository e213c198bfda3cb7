package io.cdsbackup.fake;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.HttpFields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** One answer of a file store, piece by piece, and what happens on the way. */
public final class FileReply {

    private final DownloadHead head;
    private final List<Predicate<DownloadSink>> steps;
    private final boolean endless;

    private FileReply(DownloadHead head, List<Predicate<DownloadSink>> steps) {
        this(head, steps, false);
    }

    private FileReply(DownloadHead head, List<Predicate<DownloadSink>> steps, boolean endless) {
        this.head = head;
        this.endless = endless;
        this.steps = List.copyOf(steps);
    }

    /** An answer of this status, with no field and no body. */
    public static FileReply status(int status) {
        return new FileReply(new DownloadHead(status, HttpFields.NONE), List.of());
    }

    /** The whole file, its length announced. */
    public static FileReply file(byte[] content) {
        return status(200)
                .with("Content-Length", String.valueOf(content.length))
                .then(content);
    }

    /** The whole file, its length announced. */
    public static FileReply file(String content) {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    /** What a file store with parts answers: the range asked for, or the whole file; with its tag. */
    public static FileReply asked(DownloadRequest request, byte[] content, String etag) {
        ByteRange range = request.range().orElse(null);
        String ifRange = request.fields().first("If-Range").orElse(etag);
        if (range == null || !ifRange.equals(etag)) {
            return file(content).with("ETag", etag);
        }
        if (range.first() >= content.length) {
            return status(416).with("Content-Range", "bytes */" + content.length);
        }
        int end = (int) Math.min(content.length, range.last() + 1);
        byte[] part = Arrays.copyOfRange(content, (int) range.first(), end);
        return status(206)
                .with("ETag", etag)
                .with("Content-Range", "bytes " + range.first() + "-" + (end - 1) + "/" + content.length)
                .with("Content-Length", String.valueOf(part.length))
                .then(part);
    }

    public FileReply with(String name, String value) {
        return new FileReply(new DownloadHead(head.status(), head.fields().with(name, value)), steps);
    }

    public FileReply then(byte[] piece) {
        return step(sink -> delivered(piece, sink));
    }

    public FileReply then(String piece) {
        return then(piece.getBytes(StandardCharsets.UTF_8));
    }

    /** Something that happens between two pieces; an exception from it ends the answer. */
    public FileReply then(Runnable event) {
        return step(sink -> {
            event.run();
            return true;
        });
    }

    /** Nothing comes any more, until the call is cancelled. */
    public FileReply thenNothing() {
        return new FileReply(head, steps, true);
    }

    public FileReply thenFail(RuntimeException failure) {
        return then(() -> {
            throw failure;
        });
    }

    void push(DownloadSink sink, AtomicBoolean cancelled) {
        if (!sink.head(head)) {
            return;
        }
        for (Predicate<DownloadSink> step : steps) {
            requireGoing(cancelled);
            if (!step.test(sink)) {
                return;
            }
        }
        while (endless) {
            requireGoing(cancelled);
            Thread.onSpinWait();
        }
    }

    private static void requireGoing(AtomicBoolean cancelled) {
        if (cancelled.get()) {
            throw new DownloadCancelledException(ErrorDetail.of("Cancelled"));
        }
    }

    private FileReply step(Predicate<DownloadSink> step) {
        List<Predicate<DownloadSink>> more = new ArrayList<>(steps);
        more.add(step);
        return new FileReply(head, more);
    }

    // The buffer is the transport's own: spoilt as soon as the sink has seen it.
    private static boolean delivered(byte[] piece, DownloadSink sink) {
        byte[] lent = piece.clone();
        boolean more = sink.bytes(ByteBuffer.wrap(lent));
        Arrays.fill(lent, (byte) '#');
        return more;
    }
}
