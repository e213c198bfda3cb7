package io.cdsbackup.internal.download;

import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadSink;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The calls of one download that are under way, to be ended all at once. That closes their connections and interrupts nobody:
 * an interrupt would close the file under everybody who writes to it.
 */
final class OpenCalls {

    private final Set<DownloadCall> open = new HashSet<>();
    private boolean cancelled;

    /** Runs a call, unless all were ended. */
    void run(DownloadCall call, DownloadSink sink) {
        synchronized (this) {
            if (cancelled) {
                throw new DownloadCancelledException(ErrorDetail.of("The download is being stopped"));
            }
            open.add(call);
        }
        try {
            call.run(sink);
        } finally {
            synchronized (this) {
                open.remove(call);
            }
        }
    }

    /** Ends those that run, and all that would. */
    void cancelAll() {
        List<DownloadCall> running;
        synchronized (this) {
            cancelled = true;
            running = List.copyOf(open);
        }
        running.forEach(DownloadCall::cancel);
    }
}
