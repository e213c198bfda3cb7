package io.cdsbackup.internal.download;

/** How much came, counted over all connections. Safe for use by several threads. */
final class Transferred {

    private long total = -1;
    private long here;
    private long fetched;
    private long furthest;
    private long lost;

    /** The transfer begins, with what an earlier run left, or begins anew. */
    synchronized void begin(long bytesHere, long ofTotal) {
        here = bytesHere;
        furthest = Math.max(furthest, here);
        total = ofTotal;
    }

    synchronized void add(int bytes) {
        here += bytes;
        furthest = Math.max(furthest, here);
        fetched += bytes;
    }

    /** A part that was here does not hold. */
    synchronized void lose(long bytes) {
        here -= bytes;
        lost += bytes;
    }

    /** How much of the file is here. */
    synchronized long here() {
        return here;
    }

    /** How long the file is; -1 while that is not known. */
    synchronized long total() {
        return total;
    }

    /** How much of the file was ever here at once: whether there is progress. */
    synchronized long furthest() {
        return furthest;
    }

    /** How much of what was here did not hold. */
    synchronized long lost() {
        return lost;
    }

    /** How many bytes came in this run, those that came twice counted twice. */
    synchronized long fetched() {
        return fetched;
    }
}
