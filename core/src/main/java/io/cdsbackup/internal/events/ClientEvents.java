package io.cdsbackup.internal.events;

import io.cdsbackup.domain.ActionName;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.port.ClientCall;
import io.cdsbackup.port.ClientListener;
import io.cdsbackup.port.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What happens in one client, for those who listen. Safe for use by several threads. */
public final class ClientEvents implements AutoCloseable {

    /** Of the process and not of a client: one listener may have several. */
    private static final AtomicLong CALLS = new AtomicLong();

    private final List<Subscription> subscriptions;
    private final Ticker ticker;

    private ClientEvents(List<Subscription> subscriptions, Ticker ticker) {
        this.subscriptions = subscriptions;
        this.ticker = ticker;
    }

    /**
     * Events for these listeners.
     *
     * @param listeners are told, each on a thread of its own
     * @param ticker measures
     * @return the events, to be closed
     */
    public static ClientEvents of(List<ClientListener> listeners, Ticker ticker) {
        List<Subscription> subscriptions = new ArrayList<>();
        for (ClientListener listener : listeners) {
            subscriptions.add(new Subscription(listener, subscriptions.size() + 1));
        }
        return new ClientEvents(List.copyOf(subscriptions), ticker);
    }

    /**
     * Events that nobody listens to.
     *
     * @return events that cost nothing
     */
    public static ClientEvents unheard() {
        return new ClientEvents(List.of(), () -> 0);
    }

    /**
     * A call begins.
     *
     * @param action what it does
     * @param instance the instance that it is about; null for none
     * @param backup the backup that it is about; null for none
     * @return its events
     */
    public CallEvents call(ActionName action, @Nullable InstanceUuid instance, @Nullable BackupId backup) {
        return subscriptions.isEmpty()
                ? CallEvents.UNHEARD
                : new CallEvents(
                        subscriptions, ticker, new ClientCall(CALLS.incrementAndGet(), action, instance, backup));
    }

    /** Waits until all is told, but not for long. What happens later is told to nobody. */
    @Override
    public void close() {
        Teller.end(subscriptions.stream().map(Subscription::teller).toList());
    }
}
