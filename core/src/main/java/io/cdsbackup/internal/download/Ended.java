package io.cdsbackup.internal.download;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.internal.parts.Checkpoint;

/** A backup that went away while it was on its way. */
final class Ended {

    private Ended() {}

    /** Says so, and how much of it is here, of a failure that says no more than that it is not there. */
    static ResourceNotFoundException retention(ResourceNotFoundException gone, Checkpoint left) {
        long percent = (long) (100.0 * left.bytes() / left.plan().total());
        ErrorDetail was = gone.detail();
        return new ResourceNotFoundException(
                new ErrorDetail(
                        "The backup was deleted, or its retention ended; " + percent + "% kept",
                        "Nobody can bring the rest. Choose another backup: list those that there are.",
                        was.code(),
                        was.httpStatus(),
                        was.retryAfter()),
                gone);
    }
}
