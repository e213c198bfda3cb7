package io.cdsbackup.fake;

import io.cdsbackup.port.AttemptEnded;
import io.cdsbackup.port.CallEnded;
import io.cdsbackup.port.ClientCall;
import io.cdsbackup.port.ClientListener;
import io.cdsbackup.port.DownloadMoved;
import io.cdsbackup.port.LinkRefreshed;
import io.cdsbackup.port.RetryScheduled;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told, in order. */
public final class ToldEvents implements ClientListener {

    private final List<Object> told = new ArrayList<>();

    /** All that was told. */
    public synchronized List<Object> all() {
        return List.copyOf(told);
    }

    /** What was told of calls of this action, but for progress, whose number depends on the machine. */
    public List<Object> of(String action) {
        return all().stream()
                .filter(event -> callOf(event).action().value().equals(action))
                .filter(event -> !(event instanceof DownloadMoved))
                .toList();
    }

    public <E> List<E> of(Class<E> kind) {
        return all().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The one call of this action. */
    public ClientCall call(String action) {
        List<ClientCall> calls =
                of(action).stream().map(ToldEvents::callOf).distinct().toList();
        if (calls.size() != 1) {
            throw new AssertionError(action + " was called " + calls.size() + " times");
        }
        return calls.get(0);
    }

    private static ClientCall callOf(Object event) {
        if (event instanceof AttemptEnded attempt) {
            return attempt.call();
        } else if (event instanceof RetryScheduled retry) {
            return retry.call();
        } else if (event instanceof LinkRefreshed link) {
            return link.call();
        } else if (event instanceof DownloadMoved moved) {
            return moved.call();
        }
        return ((CallEnded) event).call();
    }

    @Override
    public synchronized void attempt(AttemptEnded event) {
        told.add(event);
    }

    @Override
    public synchronized void retry(RetryScheduled event) {
        told.add(event);
    }

    @Override
    public synchronized void linkRefresh(LinkRefreshed event) {
        told.add(event);
    }

    @Override
    public synchronized void progress(DownloadMoved event) {
        told.add(event);
    }

    @Override
    public synchronized void outcome(CallEnded event) {
        told.add(event);
    }
}
