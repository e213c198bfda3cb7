package io.cdsbackup.port;

/** Makes the words that no request had before. Safe for use by several threads. */
@FunctionalInterface
public interface NonceSource {

    /**
     * The next one.
     *
     * @return such as a random UUID
     */
    String next();
}
