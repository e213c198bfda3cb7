package io.cdsbackup.port;

/** A clock that only goes forward, for measuring. */
@FunctionalInterface
public interface Ticker {

    /**
     * The clock's reading.
     *
     * @return nanoseconds since some moment
     */
    long nanos();
}
