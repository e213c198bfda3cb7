package io.cdsbackup.internal.api;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.HttpFields;

/**
 * What came of an attempt.
 *
 * @param <T> what an answer is read as
 */
sealed interface Outcome<T> {

    /**
     * The answer.
     *
     * @param <T> what it is read as
     * @param value what it says
     */
    record Answered<T>(T value) implements Outcome<T> {}

    /**
     * No usable answer.
     *
     * @param <T> what it would have been read as
     * @param failure why
     * @param fields the answer's fields; none if there was no answer
     */
    record Failed<T>(BackupException failure, HttpFields fields) implements Outcome<T> {}
}
