package io.cdsbackup.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * An answer, and the fault that it or its way is spoilt by.
 *
 * @param answer what to send
 * @param fault what goes wrong; null if nothing does
 */
record Reply(Answer answer, @Nullable Fault fault) {

    static Reply of(Answer answer) {
        return new Reply(answer, null);
    }
}
