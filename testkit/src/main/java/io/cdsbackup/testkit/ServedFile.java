package io.cdsbackup.testkit;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.HttpFields;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file as a file store serves it from memory: whole or by one range, with a strong entity tag made of its content.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">RFC 9110, range requests</a>
 */
final class ServedFile implements DownloadAnswer {

    private static final int TAG_BYTES = 16;

    private final byte[] content;
    private final String etag;

    ServedFile(byte[] content) {
        this.content = content.clone();
        this.etag = '"' + HexFormat.of().formatHex(sha256(content), 0, TAG_BYTES) + '"';
    }

    int length() {
        return content.length;
    }

    @Override
    public DownloadReply give(DownloadRequest request) {
        Optional<ByteRange> range = request.range().filter(wanted -> stillTheSame(request));
        if (range.isEmpty()) {
            return reply(200, fields(content.length), 0, content.length);
        }
        long first = range.get().first();
        if (first >= content.length) {
            return reply(416, fields(0).with("Content-Range", "bytes */" + content.length), 0, 0);
        }
        long last = Math.min(range.get().last(), content.length - 1L);
        int length = (int) (last - first + 1);
        HttpFields fields = fields(length).with("Content-Range", "bytes " + first + "-" + last + "/" + content.length);
        return reply(206, fields, (int) first, length);
    }

    private boolean stillTheSame(DownloadRequest request) {
        return request.fields().first("If-Range").map(etag::equals).orElse(true);
    }

    private HttpFields fields(int length) {
        return HttpFields.NONE
                .with("Content-Type", "application/octet-stream")
                .with("Content-Length", Integer.toString(length))
                .with("Accept-Ranges", "bytes")
                .with("ETag", etag);
    }

    private DownloadReply reply(int status, HttpFields fields, int from, int length) {
        ByteBuffer body = ByteBuffer.wrap(content, from, length).asReadOnlyBuffer();
        return DownloadReply.whole(new DownloadHead(status, fields), body);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("Every Java platform has SHA-256", missing);
        }
    }
}
