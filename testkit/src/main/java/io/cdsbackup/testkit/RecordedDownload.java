package io.cdsbackup.testkit;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.HttpFields;
import org.jspecify.annotations.Nullable;

/**
 * A download address that was opened on the fake.
 *
 * @param address the address, which does not show its path or query
 * @param range the bytes asked for; null for the whole file
 * @param fields the header fields
 */
public record RecordedDownload(
        DownloadAddress address, @Nullable ByteRange range, HttpFields fields) implements RecordedCall {

    static RecordedDownload of(DownloadRequest request) {
        return new RecordedDownload(request.address(), request.range().orElse(null), request.fields());
    }

    /** Shows where the address points, the range, and the names of the header fields. */
    @Override
    public String toString() {
        return "GET " + address + (range == null ? "" : " " + range.headerValue()) + " " + fields;
    }
}
