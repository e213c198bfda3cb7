package io.cdsbackup.testkit.contract;

import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;

/**
 * What a {@link DownloadTransport} is, in JUnit 5 tests down to the bytes on the wire. Extend it, and say how to make yours:
 *
 * <pre>{@code
 * class MyDownloadsContractTest extends DownloadTransportContract {
 *     @Override
 *     protected DownloadTransport transport(TransportSettings settings) {
 *         return new MyTransportProvider().downloads(settings);
 *     }
 * }
 * }</pre>
 *
 * <p>JUnit and AssertJ are those of your build: testkit brings neither. Cases that downloads share with API calls have the
 * numbers that they have there.
 */
public abstract class DownloadTransportContract extends Contract
        implements DownloadCases,
                DownloadBodyCases,
                DownloadFailureCases,
                DownloadTlsCases,
                DownloadStopCases,
                DownloadLifecycleCases,
                DownloadRedactionCases {

    /** For subclasses. */
    protected DownloadTransportContract() {}

    /**
     * Makes the transport that is held to this. The cases close it. Where transports share an HTTP client that was given to
     * them, give them the same here, so that it is seen whether one closes what others use.
     *
     * @param settings the settings to heed; an implementation over a given client sets that client up so
     * @return a new transport
     */
    protected abstract DownloadTransport transport(TransportSettings settings);

    /**
     * What becomes of a body that is labelled as gzip.
     *
     * @return {@link DownloadCoding#UNTOUCHED} unless overridden
     */
    protected DownloadCoding gzippedDownload() {
        return DownloadCoding.UNTOUCHED;
    }

    @Override
    final Bench bench() {
        return new DownloadBench(this);
    }
}
