package io.cdsbackup.testkit;

import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import java.util.function.Function;

/** Answers API calls from memory, with the manners that the port promises. */
final class MemoryApi implements Transport {

    private final Function<TransportRequest, TransportResponse> remote;
    private final Lifetime lifetime = new Lifetime();

    MemoryApi(Function<TransportRequest, TransportResponse> remote) {
        this.remote = remote;
    }

    @Override
    public TransportResponse exchange(TransportRequest request) {
        lifetime.check();
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(ErrorDetail.of("The thread was interrupted during an API call"));
        }
        TransportResponse response = remote.apply(request);
        int length = response.body().length;
        if (length > request.maxBodyBytes()) {
            throw new AnswerTooLargeException(ErrorDetail.of(
                    "The answer is longer than " + request.maxBodyBytes() + " bytes and was not read further"));
        }
        return response;
    }

    @Override
    public void close() {
        lifetime.end();
    }
}
