package io.cdsbackup.transport.jdk;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * A request that its caller's thread sends: no other has to be woken up for it. For a {@link KnownHost} alone. Whoever ends it
 * early interrupts that thread, while it is in {@link HttpClient#send} and no longer, and takes the interrupt back. Others may
 * interrupt it as well, and theirs are kept; only one that comes between ours and the thread's waking up cannot be told from it.
 */
final class DirectExchange implements ApiExchange, DeadlineWatch.Watched {

    private final Thread caller = Thread.currentThread();
    private final HttpClient client;
    private final HttpRequest request;
    private final HttpResponse.BodyHandler<byte[]> body;
    private final DeadlineWatch watch;
    private volatile long deadline;
    private State state = State.NEW;
    /** Whether the thread had been interrupted by somebody else when we did it. */
    private boolean othersBefore;

    DirectExchange(HttpClient client, HttpRequest request, HttpResponse.BodyHandler<byte[]> body, DeadlineWatch watch) {
        this.client = client;
        this.request = request;
        this.body = body;
        this.watch = watch;
    }

    @Override
    public HttpResponse<byte[]> answer(Duration limit)
            throws InterruptedException, TimeoutException, ExecutionException {
        deadline = watch.deadline(limit);
        try {
            watch.add(this);
            throwEarly(begin());
            return sent();
        } finally {
            watch.remove(this);
        }
    }

    private HttpResponse<byte[]> sent() throws InterruptedException, TimeoutException, ExecutionException {
        try {
            HttpResponse<byte[]> answer = client.send(request, body);
            // Whole is whole, though somebody may have ended it since.
            State unused = end(false);
            return answer;
        } catch (InterruptedException interrupt) {
            throwEarly(end(true));
            throw interrupt;
        } catch (IOException failed) {
            throwEarly(end(false));
            if (caller.isInterrupted()) {
                // A channel that was being written to says so in this way.
                throw new InterruptedException();
            }
            // What send throws is wrapped once, in the thread that asked.
            throw new ExecutionException(failed.getCause() == null ? failed : failed.getCause());
        } catch (RuntimeException | Error failed) {
            throwEarly(end(false));
            throw new ExecutionException(failed);
        }
    }

    private static void throwEarly(State end) throws TimeoutException {
        if (end == State.LATE) {
            throw new TimeoutException();
        }
        if (end == State.CANCELLED) {
            throw new CancellationException();
        }
    }

    @Override
    public long deadline() {
        return deadline;
    }

    @Override
    public void late() {
        endEarly(State.LATE);
    }

    @Override
    public void cancel() {
        endEarly(State.CANCELLED);
    }

    private synchronized void endEarly(State why) {
        if (state == State.SENDING) {
            othersBefore = caller.isInterrupted();
            caller.interrupt();
        }
        if (state == State.NEW || state == State.SENDING) {
            state = why;
        }
    }

    /** Gives what it was ended by before it began, if it was. */
    private synchronized State begin() {
        State before = state;
        state = before == State.NEW ? State.SENDING : State.DONE;
        return before;
    }

    /**
     * From here on nobody of ours interrupts.
     *
     * @param thrown whether an interrupt was thrown, which takes the flag away
     * @return why it was ended early; {@link State#SENDING} if not by us, or not by us alone
     */
    private synchronized State end(boolean thrown) {
        State before = state;
        state = State.DONE;
        if (before == State.SENDING) {
            return before;
        }
        // Of two interrupts one is not ours, and the caller is to hear of that one.
        boolean flagged = Thread.interrupted();
        boolean others = othersBefore || (thrown && flagged);
        if (others && !thrown) {
            caller.interrupt();
        }
        return others ? State.SENDING : before;
    }

    private enum State {
        NEW,
        SENDING,
        LATE,
        CANCELLED,
        DONE
    }
}
