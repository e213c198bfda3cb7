package io.cdsbackup.internal.download.model;

import io.cdsbackup.domain.Validators;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.HttpFields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the file store.
 *
 * @param head its head
 * @param body the bytes that come
 * @param piece how many of them at once
 * @param failure what ends it after those; null where it ends by itself
 * @param stall how long nothing comes before that
 */
// Nobody compares two answers, and nobody outside changes the bytes.
@SuppressWarnings("ArrayRecordComponent")
record ModelAnswer(
        DownloadHead head, byte[] body, int piece, @Nullable RuntimeException failure, Duration stall) {

    static ModelAnswer status(int status) {
        return new ModelAnswer(new DownloadHead(status, HttpFields.NONE), new byte[0], 1000, null, Duration.ZERO);
    }

    static ModelAnswer unsatisfied(long total) {
        return status(416).with("Content-Range", "bytes */" + total);
    }

    static ModelAnswer whole(FileVersion version, Scenario.Framing framing, Chance chance) {
        ModelAnswer file = status(200).marked(version.validators()).bearing(version.bytes(0, version.length()), chance);
        return switch (framing) {
            case LENGTH -> file.with("Content-Length", String.valueOf(version.length()));
            case CHUNKED -> file.with("Transfer-Encoding", "chunked");
            case NEITHER -> file;
        };
    }

    static ModelAnswer range(FileVersion version, long first, long last, Chance chance) {
        return status(206)
                .marked(version.validators())
                .with("Content-Range", "bytes " + first + "-" + last + "/" + version.length())
                .with("Content-Length", String.valueOf(last - first + 1))
                .bearing(version.bytes(first, (int) (last - first + 1)), chance);
    }

    boolean isFile() {
        return head.status() == 200 || head.status() == 206;
    }

    boolean isRange() {
        return head.status() == 206;
    }

    ModelAnswer saying(String words) {
        return new ModelAnswer(head, words.getBytes(StandardCharsets.UTF_8), piece, failure, stall);
    }

    ModelAnswer bearing(byte[] bytes, Chance chance) {
        int most = chance.any(100_000, 64 << 10, 16 << 10, 9_999);
        // A file of many parts in small pieces takes longer to write than to think about.
        return new ModelAnswer(head, bytes, chance.between(Math.max(1, most / 4), most), failure, stall);
    }

    ModelAnswer endingAt(int count) {
        return new ModelAnswer(head, Arrays.copyOf(body, count), piece, failure, stall);
    }

    ModelAnswer failing(RuntimeException how) {
        return new ModelAnswer(head, body, piece, how, stall);
    }

    ModelAnswer stalling(Duration timeout) {
        return new ModelAnswer(head, body, piece, failure, timeout);
    }

    ModelAnswer with(String name, String value) {
        return withFields(head.fields().with(name, value));
    }

    ModelAnswer without(String... names) {
        HttpFields left = new HttpFields(head.fields().fields().stream()
                .filter(field -> Arrays.stream(names).noneMatch(field::isNamed))
                .toList());
        return withFields(left);
    }

    void push(DownloadSink sink, AtomicBoolean cancelled, ModelTime time) {
        boolean more = sink.head(head);
        for (int at = 0; more && at < body.length; at += piece) {
            if (cancelled.get()) {
                throw new DownloadCancelledException(ErrorDetail.of("Cancelled"));
            }
            byte[] lent = Arrays.copyOfRange(body, at, Math.min(body.length, at + piece));
            more = sink.bytes(ByteBuffer.wrap(lent));
            // The buffer is the transport's own, and has other bytes as soon as the sink has seen it.
            Arrays.fill(lent, (byte) '#');
        }
        if (more && failure != null) {
            time.pass(stall);
            throw failure;
        }
    }

    private ModelAnswer marked(Validators validators) {
        ModelAnswer marked = this;
        if (validators.etag() != null) {
            marked = marked.with("ETag", validators.etag());
        }
        return validators.lastModified() == null ? marked : marked.with("Last-Modified", validators.lastModified());
    }

    private ModelAnswer withFields(HttpFields fields) {
        return new ModelAnswer(new DownloadHead(head.status(), fields), body, piece, failure, stall);
    }
}
