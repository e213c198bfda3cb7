package io.cdsbackup.internal.download;

import io.cdsbackup.port.DownloadRequest;
import java.time.Duration;

/** Brings the whole file by one connection, from its first byte each time: for file stores that give no parts. */
final class Transfer {

    private final LinkedFetch fetch;
    private final Arrival arrival;
    private final Duration stallTimeout;

    Transfer(LinkedFetch fetch, Arrival arrival, Duration stallTimeout) {
        this.fetch = fetch;
        this.arrival = arrival;
        this.stallTimeout = stallTimeout;
    }

    void run() {
        boolean came = false;
        while (!came) {
            came = fetch.once(
                    address -> DownloadRequest.whole(address, stallTimeout),
                    () -> new WholeFileSink(arrival),
                    arrival::end,
                    LinkedFetch.Relief.NONE);
        }
    }
}
