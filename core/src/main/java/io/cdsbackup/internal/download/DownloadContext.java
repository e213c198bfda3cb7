package io.cdsbackup.internal.download;

import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.internal.retry.Timing;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.StoreSession;

/**
 * What one download works with, however its bytes come.
 *
 * @param session where they go
 * @param links where they come from
 * @param fetch opens addresses
 * @param calls those that are open
 * @param limit how many may be, with those of other downloads
 * @param transferred counts what comes
 * @param effort counts what it costs
 * @param options how the caller wants it
 * @param retryPolicy how often and how long to try again
 * @param timing time and chance
 * @param listener is told how it goes
 */
record DownloadContext(
        StoreSession session,
        Links links,
        FileFetch fetch,
        OpenCalls calls,
        ConnectionLimit limit,
        Transferred transferred,
        Effort effort,
        DownloadOptions options,
        RetryPolicy retryPolicy,
        Timing timing,
        DownloadListener listener) {

    /** The same download begun anew by new links, what it cost so far counted on. */
    DownloadContext begunAnew(Links newLinks) {
        OpenCalls none = new OpenCalls();
        return new DownloadContext(
                session,
                newLinks,
                fetch.by(none),
                none,
                limit,
                transferred,
                effort,
                options,
                retryPolicy,
                timing,
                listener);
    }

    /** The same for another go, after all calls of the last one were ended. */
    DownloadContext anew() {
        return begunAnew(links);
    }
}
