package io.cdsbackup.testkit;

import io.cdsbackup.port.NonceSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Nonces that are the same in every run: {@code nonce-1}, {@code nonce-2} and so on, so that a signed request can be
 * compared to the letter. Safe for use by several threads.
 */
public final class SequenceNonces implements NonceSource {

    private final String prefix;
    private final AtomicLong given = new AtomicLong();

    private SequenceNonces(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Nonces that begin with {@code nonce-}.
     *
     * @return a new sequence, that starts at 1
     */
    public static SequenceNonces create() {
        return new SequenceNonces("nonce-");
    }

    /**
     * Nonces that begin with this text, for tests in which two clients share one remote.
     *
     * @param prefix the text before the number
     * @return a new sequence, that starts at 1
     */
    public static SequenceNonces withPrefix(String prefix) {
        return new SequenceNonces(prefix);
    }

    @Override
    public String next() {
        return prefix + given.incrementAndGet();
    }

    /**
     * How many were given so far.
     *
     * @return 0 or more
     */
    public long given() {
        return given.get();
    }

    @Override
    public String toString() {
        return "SequenceNonces[" + prefix + ", " + given + " given]";
    }
}
