package io.cdsbackup.internal.download;

import io.cdsbackup.internal.events.Look;
import io.cdsbackup.port.DownloadProgress;
import io.cdsbackup.port.Ticker;

/** What a listener is shown of what a download's workers count. For use by the one thread that tells the listener. */
final class Gauge {

    private final Transferred transferred;
    private final Effort effort;
    private final Speed speed;

    Gauge(Transferred transferred, Effort effort, Ticker ticker) {
        this.transferred = transferred;
        this.effort = effort;
        this.speed = new Speed(ticker);
    }

    DownloadProgress now() {
        return look().progress();
    }

    Look look() {
        Transferred.State moved = transferred.state();
        DownloadProgress progress = new DownloadProgress(
                moved.here(),
                moved.total(),
                speed.at(moved.fetched()),
                effort.connections(),
                effort.retries(),
                effort.linkRefreshes());
        return new Look(progress, moved.fetched());
    }
}
