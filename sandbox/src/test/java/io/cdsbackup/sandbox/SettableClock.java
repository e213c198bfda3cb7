package io.cdsbackup.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves when it is told to. */
final class SettableClock implements InstantSource {

    private final AtomicReference<Instant> now;

    SettableClock(String start) {
        now = new AtomicReference<>(Instant.parse(start));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }
}
