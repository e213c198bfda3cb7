package io.cdsbackup.internal.download;

import java.util.concurrent.atomic.AtomicInteger;

/** What a download costs, whoever of its workers spends it and however often it begins anew. Safe for use by several threads. */
final class Effort {

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger linkRefreshes = new AtomicInteger();

    void requested() {
        requests.incrementAndGet();
    }

    void opened() {
        connections.incrementAndGet();
    }

    void closed() {
        connections.decrementAndGet();
    }

    void retried() {
        retries.incrementAndGet();
    }

    void refreshed() {
        linkRefreshes.incrementAndGet();
    }

    /** How many requests were sent to the file store. */
    int requests() {
        return requests.get();
    }

    /** How many of its answers are open now. */
    int connections() {
        return connections.get();
    }

    /** How many tries came after a failure. */
    int retries() {
        return retries.get();
    }

    /** How often a new link was asked for. */
    int linkRefreshes() {
        return linkRefreshes.get();
    }
}
