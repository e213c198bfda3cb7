package io.cdsbackup.port;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.DownloadAddress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a file, or for one range of its bytes. It holds a presigned URL, so it is a class and no record.
 */
public final class DownloadRequest {

    private final DownloadAddress address;
    private final @Nullable ByteRange range;
    private final @Nullable String ifRange;
    private final Duration stallTimeout;

    private DownloadRequest(
            DownloadAddress address, @Nullable ByteRange range, @Nullable String ifRange, Duration stallTimeout) {
        if (stallTimeout.isNegative() || stallTimeout.isZero()) {
            throw new IllegalArgumentException("The stall timeout must be longer than nothing");
        }
        this.address = address;
        this.range = range;
        this.ifRange = ifRange;
        this.stallTimeout = stallTimeout;
    }

    /**
     * Asks for the whole file.
     *
     * @param address where it is
     * @param stallTimeout how long the head, or any further byte, may keep the caller waiting
     * @return the request
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public static DownloadRequest whole(DownloadAddress address, Duration stallTimeout) {
        return new DownloadRequest(address, null, null, stallTimeout);
    }

    /**
     * Asks for one range.
     *
     * @param address where the file is
     * @param range the bytes wanted
     * @param ifRange the validator that the file must still have, for {@code If-Range}; null to ask in any case
     * @param stallTimeout how long the head, or any further byte, may keep the caller waiting
     * @return the request
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public static DownloadRequest range(
            DownloadAddress address, ByteRange range, @Nullable String ifRange, Duration stallTimeout) {
        return new DownloadRequest(address, range, ifRange, stallTimeout);
    }

    /**
     * Where the file is. Do not log its URI.
     *
     * @return the address
     */
    public DownloadAddress address() {
        return address;
    }

    /**
     * The bytes wanted.
     *
     * @return the range, or empty for the whole file
     */
    public Optional<ByteRange> range() {
        return Optional.ofNullable(range);
    }

    /**
     * How long the head, or any further byte, may keep the caller waiting.
     *
     * @return the timeout
     */
    public Duration stallTimeout() {
        return stallTimeout;
    }

    /**
     * The header fields to send, and the only ones beside those that HTTP needs: {@code Accept-Encoding: identity}, and
     * for a range {@code Range} and {@code If-Range}. No credentials, no API fields.
     *
     * @return the fields
     */
    public HttpFields fields() {
        HttpFields fields = HttpFields.NONE.with("Accept-Encoding", "identity");
        if (range != null) {
            fields = fields.with("Range", range.headerValue());
        }
        return ifRange == null ? fields : fields.with("If-Range", ifRange);
    }

    @Override
    public String toString() {
        return "GET " + address + (range == null ? "" : " " + range.headerValue());
    }
}
