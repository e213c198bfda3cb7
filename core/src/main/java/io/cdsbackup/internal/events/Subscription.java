package io.cdsbackup.internal.events;

import io.cdsbackup.port.ClientCall;
import io.cdsbackup.port.ClientListener;
import io.cdsbackup.port.DownloadMoved;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One listener of a client, and who tells it. */
final class Subscription {

    private final ClientListener listener;
    private final Teller teller;

    Subscription(ClientListener listener, int number) {
        this.listener = listener;
        this.teller = new Teller(
                "A client listener",
                "cds-backup-events-" + number,
                listener.getClass().getClassLoader());
    }

    Teller teller() {
        return teller;
    }

    void tell(Consumer<ClientListener> news) {
        teller.tell(() -> news.accept(listener));
    }

    /**
     * Shows the listener how a download moves.
     *
     * @param gauge looks at it, for this listener alone
     * @return what ends that
     */
    Watch watch(ClientCall call, Supplier<Look> gauge) {
        Watch watch = new Watch(call, gauge);
        teller.watch(watch);
        return watch;
    }

    /** A download that the listener is shown. */
    final class Watch implements Runnable {

        private final ClientCall call;
        private final Supplier<Look> gauge;
        private Look last = Look.NOTHING;

        private Watch(ClientCall call, Supplier<Look> gauge) {
            this.call = call;
            this.gauge = gauge;
        }

        @Override
        public void run() {
            Look now = gauge.get();
            if (!now.equals(last)) {
                last = now;
                listener.progress(new DownloadMoved(call, now.progress(), now.fetched()));
            }
        }

        /** Ends with this news; the last move is told before. */
        void end(Consumer<ClientListener> news) {
            boolean told = teller.tell(() -> {
                teller.unwatch(this);
                news.accept(listener);
            });
            if (!told) {
                teller.unwatch(this);
            }
        }
    }
}
