package io.cdsbackup.testkit.urlconnection;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.AnswerCoding;
import io.cdsbackup.testkit.contract.TransportContract;

class UrlConnectionTransportContractTest extends TransportContract {

    @Override
    protected Transport transport(TransportSettings settings) {
        return new UrlConnectionProvider().transport(settings);
    }

    @Override
    protected AnswerCoding gzippedAnswer() {
        return AnswerCoding.REFUSED; // nothing here inflates
    }

    @Override
    protected int getsAfterDrop() {
        return 2; // HttpURLConnection sends a GET again, and cannot be told not to
    }
}
