package io.cdsbackup.testkit.broken;

import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.DownloadTransportContract;
import io.cdsbackup.testkit.urlconnection.UrlConnectionProvider;
import java.time.Duration;

/** Holds to the contract a good transport for downloads that is used in a bad way. Run by the launcher alone. */
abstract class BrokenDownload extends DownloadTransportContract {

    /** Prepares a call that breaks a promise. */
    abstract DownloadCall call(DownloadTransport good, DownloadRequest request);

    @Override
    protected final DownloadTransport transport(TransportSettings settings) {
        DownloadTransport good = new UrlConnectionProvider().downloads(settings);
        return new DownloadTransport() {
            @Override
            public DownloadCall call(DownloadRequest request) {
                return BrokenDownload.this.call(good, request);
            }

            @Override
            public void close() {
                good.close();
            }
        };
    }

    @Override
    protected final int getsAfterDrop() {
        return 2;
    }

    /** What never comes is waited for that long. */
    @Override
    protected Duration patience() {
        return Duration.ofMillis(1500);
    }
}
