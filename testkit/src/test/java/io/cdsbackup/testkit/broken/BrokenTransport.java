package io.cdsbackup.testkit.broken;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.AnswerCoding;
import io.cdsbackup.testkit.contract.TransportContract;
import io.cdsbackup.testkit.urlconnection.UrlConnectionProvider;
import java.time.Duration;

/** Holds to the contract a good transport that is used in a bad way. Run by the launcher alone. */
abstract class BrokenTransport extends TransportContract {

    /** Exchanges a request, and breaks a promise by it. */
    abstract TransportResponse exchange(Transport good, TransportRequest request);

    @Override
    protected final Transport transport(TransportSettings settings) {
        Transport good = new UrlConnectionProvider().transport(settings);
        return new Transport() {
            @Override
            public TransportResponse exchange(TransportRequest request) {
                return BrokenTransport.this.exchange(good, request);
            }

            @Override
            public void close() {
                good.close();
            }
        };
    }

    @Override
    protected final AnswerCoding gzippedAnswer() {
        return AnswerCoding.REFUSED;
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
