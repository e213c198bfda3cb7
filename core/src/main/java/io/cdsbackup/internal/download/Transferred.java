package io.cdsbackup.internal.download;

/** How much came, counted over all connections. Safe for use by several threads. */
final class Transferred {

    /**
     * How a transfer stands.
     *
     * @param here how much of the file is here
     * @param total how long the file is; -1 while that is not known
     * @param fetched how many bytes came in this run
     */
    record State(long here, long total, long fetched) {}

    private long total = -1;
    private long here;
    private long fetched;
    private long furthest;
    private long before;
    private long lost;

    /** The transfer begins, with what an earlier run left, or begins anew. */
    synchronized void begin(long bytesHere, long ofTotal) {
        here = bytesHere;
        lost = 0;
        furthest = Math.max(furthest, here);
        total = ofTotal;
    }

    synchronized void add(int bytes) {
        here += bytes;
        furthest = Math.max(furthest, here);
        fetched += bytes;
    }

    /** A part that was here does not hold, and is of an earlier run or of this one. */
    synchronized void lose(long bytes, boolean ofEarlierRun) {
        here -= bytes;
        lost += ofEarlierRun ? bytes : 0;
    }

    /** How it stands at one moment. */
    synchronized State state() {
        return new State(here, total, fetched);
    }

    /** What came is thrown away, and the file begun at its first byte: from there on, what comes is progress again. */
    synchronized void forget() {
        before += furthest;
        furthest = 0;
        here = 0;
    }

    /**
     * How far the download has come: how much of the file was ever here at once, and before that of what was thrown away. It
     * never goes down, so that whoever sees it grow sees progress.
     */
    synchronized long furthest() {
        return before + furthest;
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
