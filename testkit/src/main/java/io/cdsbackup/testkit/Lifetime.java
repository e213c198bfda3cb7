package io.cdsbackup.testkit;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TransportClosedException;

/** Whether a transport of the fake is still open. */
final class Lifetime {

    private volatile boolean over;

    void end() {
        over = true;
    }

    void check() {
        if (over) {
            throw new TransportClosedException(ErrorDetail.of("The in-memory transport was closed"));
        }
    }
}
