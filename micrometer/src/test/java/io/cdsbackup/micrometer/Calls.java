package io.cdsbackup.micrometer;

import io.cdsbackup.domain.ActionName;
import io.cdsbackup.port.CallEnded;
import io.cdsbackup.port.ClientCall;
import io.cdsbackup.port.DownloadMoved;
import io.cdsbackup.port.DownloadProgress;
import io.cdsbackup.port.LinkRefreshed;
import java.time.Duration;

/** Events of downloads. */
final class Calls {

    private Calls() {}

    static ClientCall download(long number) {
        return new ClientCall(number, ActionName.DOWNLOAD, null, null);
    }

    static DownloadMoved moved(long number, long fetched) {
        return new DownloadMoved(download(number), DownloadProgress.NONE, fetched);
    }

    static CallEnded ended(long number, long fetched) {
        return new CallEnded(download(number), Duration.ZERO, null, fetched);
    }

    static LinkRefreshed refreshed(long number) {
        return new LinkRefreshed(download(number));
    }
}
