package io.cdsbackup.internal.download;

import io.cdsbackup.port.DownloadListener;

/** How much came, counted over all connections and told to the listener. Safe for use by several threads. */
final class Transferred {

    private final DownloadListener listener;
    private long total = -1;
    private long here;
    private long fetched;
    private long furthest;
    private long lost;

    Transferred(DownloadListener listener) {
        this.listener = listener;
    }

    /** The transfer begins, with what an earlier run left, or begins anew. */
    synchronized void begin(long bytesHere, long ofTotal) {
        here = bytesHere;
        lost = 0;
        furthest = Math.max(furthest, here);
        total = ofTotal;
        listener.progress(here, total);
    }

    synchronized void add(int bytes) {
        here += bytes;
        furthest = Math.max(furthest, here);
        fetched += bytes;
        listener.progress(here, total);
    }

    /** A part that was here does not hold, and is of an earlier run or of this one. */
    synchronized void lose(long bytes, boolean ofEarlierRun) {
        here -= bytes;
        lost += ofEarlierRun ? bytes : 0;
        listener.progress(here, total);
    }

    /** How much of the file was ever here at once: whether there is progress. */
    synchronized long furthest() {
        return furthest;
    }

    /** How much of what an earlier run left did not hold. */
    synchronized long lost() {
        return lost;
    }

    /** How many bytes came in this run, those that came twice counted twice. */
    synchronized long fetched() {
        return fetched;
    }
}
