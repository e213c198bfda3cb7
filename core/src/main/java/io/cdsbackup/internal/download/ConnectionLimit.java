package io.cdsbackup.internal.download;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ErrorDetail;

/** How many answers of file stores a client takes at once, whatever downloads they are for. Safe for use by several threads. */
final class ConnectionLimit {

    private final int most;
    private int open;

    ConnectionLimit(int most) {
        this.most = most;
    }

    /**
     * Takes a place, and waits until there is one.
     *
     * @throws CallInterruptedException if the thread was interrupted meanwhile; its flag is set again
     */
    synchronized void enter() {
        try {
            while (open >= most) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(ErrorDetail.of("Interrupted while waiting for a free connection"));
        }
        open++;
    }

    /** Gives a place back. */
    synchronized void leave() {
        open--;
        notifyAll();
    }
}
