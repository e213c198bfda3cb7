package io.cdsbackup.internal.change;

import org.jspecify.annotations.Nullable;

/**
 * A change, and how to see whether it was made.
 *
 * @param <T> what it gives
 */
interface Change<T> {

    /** Asks for it, once. */
    T ask();

    /** Looks whether it was made; null if it does not show. */
    @Nullable
    T seen();

    /** What was done if it was made: the end of "it is not known whether …". */
    String done();
}
