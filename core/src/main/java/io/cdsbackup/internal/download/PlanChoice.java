package io.cdsbackup.internal.download;

import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.internal.parts.PartPlan;

/**
 * How a file is cut and by how many connections it comes, where the caller leaves that open.
 *
 * @param options how the caller wants it
 */
record PlanChoice(DownloadOptions options) {

    /** From here on several connections are worth their while. */
    private static final long PARALLEL_FROM = 256L << 20;

    private static final int USUAL_CONNECTIONS = 4;

    int connections(long total) {
        int asked = options.connections();
        if (asked > 0) {
            return asked;
        }
        return total < PARALLEL_FROM ? 1 : USUAL_CONNECTIONS;
    }

    PartPlan plan(long total) {
        return PartPlan.of(total, connections(total), options.partSize());
    }
}
