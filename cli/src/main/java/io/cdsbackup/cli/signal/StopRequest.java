package io.cdsbackup.cli.signal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether, and by which signal, the command was asked to stop. Safe for use by several threads. */
public final class StopRequest {

    private final AtomicReference<@Nullable StopSignal> first = new AtomicReference<>();

    /** Starts with no signal. */
    public StopRequest() {}

    /**
     * A signal came.
     *
     * @param signal the signal
     * @return true if it is the first one
     */
    public boolean receive(StopSignal signal) {
        return first.compareAndSet(null, signal);
    }

    /**
     * The first signal that came.
     *
     * @return the signal, or empty if none came
     */
    public Optional<StopSignal> received() {
        return Optional.ofNullable(first.get());
    }
}
