package io.cdsbackup.internal.events;

import io.cdsbackup.domain.ActionName;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.port.AttemptEnded;
import io.cdsbackup.port.CallEnded;
import io.cdsbackup.port.ClientCall;
import io.cdsbackup.port.LinkRefreshed;
import io.cdsbackup.port.RetryScheduled;
import io.cdsbackup.port.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens in one call, for those who listen. Safe for use by several threads. */
public final class CallEvents {

    /** Of a call that nobody listens to. */
    public static final CallEvents UNHEARD =
            new CallEvents(List.of(), () -> 0, new ClientCall(0, ActionName.DOWNLOAD, null, null));

    private final List<Subscription> subscriptions;
    private final Ticker ticker;
    private final ClientCall call;
    private final AtomicInteger attempts = new AtomicInteger();

    CallEvents(List<Subscription> subscriptions, Ticker ticker, ClientCall call) {
        this.subscriptions = subscriptions;
        this.ticker = ticker;
        this.call = call;
    }

    /**
     * The moment, for what takes a while.
     *
     * @return the ticker's reading; 0 if nobody listens
     */
    public long now() {
        return isHeard() ? ticker.nanos() : 0;
    }

    /**
     * A request was answered, or was not.
     *
     * @param sentAt when it was sent
     * @param httpStatus the answer's status; null if none came
     * @param failure what kind of failure it was; null for none
     */
    public void attempt(long sentAt, @Nullable Integer httpStatus, @Nullable ErrorKind failure) {
        if (isHeard()) {
            AttemptEnded event = new AttemptEnded(call, attempts.incrementAndGet(), since(sentAt), httpStatus, failure);
            subscriptions.forEach(each -> each.tell(listener -> listener.attempt(event)));
        }
    }

    /**
     * Something failed, and is tried again.
     *
     * @param failure what failed
     * @param wait how long it is waited before
     */
    public void retry(BackupException failure, Duration wait) {
        if (isHeard()) {
            RetryScheduled event = new RetryScheduled(call, failure.kind(), wait);
            subscriptions.forEach(each -> each.tell(listener -> listener.retry(event)));
        }
    }

    /** A new link was got. */
    public void linkRefreshed() {
        if (isHeard()) {
            LinkRefreshed event = new LinkRefreshed(call);
            subscriptions.forEach(each -> each.tell(listener -> listener.linkRefresh(event)));
        }
    }

    /**
     * Does what the call is to do, and tells how it ended.
     *
     * @param work what to do
     * @return what that gives
     * @param <T> what that is
     */
    public <T> T ending(Supplier<T> work) {
        return isHeard()
                ? ended(work, (failure, took) -> {
                    CallEnded event = new CallEnded(call, took, failure, 0);
                    subscriptions.forEach(each -> each.tell(listener -> listener.outcome(event)));
                })
                : work.get();
    }

    /**
     * Does what the call is to do, shows how it moves, and tells how it ended.
     *
     * @param gauges gives, for each listener, what looks at it
     * @param fetched how many bytes came over the network
     * @param work what to do
     * @return what that gives
     * @param <T> what that is
     */
    public <T> T moving(Supplier<Supplier<Look>> gauges, LongSupplier fetched, Supplier<T> work) {
        if (!isHeard()) {
            return work.get();
        }
        List<Subscription.Watch> watches = subscriptions.stream()
                .map(each -> each.watch(call, gauges.get()))
                .toList();
        return ended(work, (failure, took) -> {
            CallEnded event = new CallEnded(call, took, failure, fetched.getAsLong());
            watches.forEach(watch -> watch.end(listener -> listener.outcome(event)));
        });
    }

    /** What kind of failure something is. */
    public static ErrorKind kind(Throwable failure) {
        return failure instanceof BackupException ours ? ours.kind() : ErrorKind.INTERNAL;
    }

    private interface End {
        void tell(@Nullable ErrorKind failure, Duration took);
    }

    private <T> T ended(Supplier<T> work, End end) {
        long startedAt = ticker.nanos();
        T value;
        try {
            value = work.get();
        } catch (Throwable failure) {
            end.tell(kind(failure), since(startedAt));
            throw failure;
        }
        end.tell(null, since(startedAt));
        return value;
    }

    private boolean isHeard() {
        return !subscriptions.isEmpty();
    }

    private Duration since(long then) {
        return Duration.ofNanos(ticker.nanos() - then);
    }
}
