package io.cdsbackup.internal.download;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.internal.events.CallEvents;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a download costs, whoever of its workers spends it and however often it begins anew: counted, and told to those who
 * listen. Safe for use by several threads.
 */
final class Effort {

    private final CallEvents events;

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger linkRefreshes = new AtomicInteger();

    Effort(CallEvents events) {
        this.events = events;
    }

    /** A request is sent; when that was is given back. */
    long requested() {
        requests.incrementAndGet();
        return events.now();
    }

    void answered(long sentAt, @Nullable Integer httpStatus, @Nullable ErrorKind failure) {
        events.attempt(sentAt, httpStatus, failure);
    }

    void opened() {
        connections.incrementAndGet();
    }

    void closed() {
        connections.decrementAndGet();
    }

    void retried(BackupException failure, Duration wait) {
        retries.incrementAndGet();
        events.retry(failure, wait);
    }

    void refreshed() {
        linkRefreshes.incrementAndGet();
        events.linkRefreshed();
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
