package io.cdsbackup.fake;

import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.HttpFields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** One answer of a file store, piece by piece, and what happens on the way. */
public final class FileReply {

    private final DownloadHead head;
    private final List<Predicate<DownloadSink>> steps;

    private FileReply(DownloadHead head, List<Predicate<DownloadSink>> steps) {
        this.head = head;
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

    public FileReply thenFail(RuntimeException failure) {
        return then(() -> {
            throw failure;
        });
    }

    void push(DownloadSink sink) {
        if (!sink.head(head)) {
            return;
        }
        for (Predicate<DownloadSink> step : steps) {
            if (!step.test(sink)) {
                return;
            }
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
