package io.cdsbackup.internal.events;

import io.cdsbackup.port.DownloadProgress;

/**
 * How a download is at one moment.
 *
 * @param progress how far it is
 * @param fetched how many bytes came over the network since it began
 */
public record Look(DownloadProgress progress, long fetched) {

    /** Before anything has moved. */
    static final Look NOTHING = new Look(DownloadProgress.NONE, 0);
}
