package io.cdsbackup.transport.jdk;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** One API request on its way, by one of two ways. */
sealed interface ApiExchange permits DirectExchange, HandedExchange {

    /**
     * Sends the request, and waits for the whole answer.
     *
     * @param limit how long that may take
     * @throws InterruptedException if the calling thread was interrupted by somebody else
     * @throws TimeoutException if it took longer
     * @throws ExecutionException with what the client threw
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    HttpResponse<byte[]> answer(Duration limit) throws InterruptedException, TimeoutException, ExecutionException;

    /** Ends it, with its connection. Once it is done, this does nothing. */
    void cancel();
}
