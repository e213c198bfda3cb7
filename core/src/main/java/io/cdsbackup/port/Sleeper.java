package io.cdsbackup.port;

import java.time.Duration;

/** Waits, so that tests need not. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits.
     *
     * @param wait how long
     * @throws InterruptedException if the thread was interrupted
     */
    void sleep(Duration wait) throws InterruptedException;
}
