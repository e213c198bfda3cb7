package io.cdsbackup.internal.api;

/**
 * Reads what a successful answer holds.
 *
 * @param <T> what it is read as
 */
@FunctionalInterface
interface AnswerReader<T> {

    /**
     * Reads the answer.
     *
     * @param answer the answer, whose code says success
     * @return what it says
     * @throws io.cdsbackup.error.BadAnswerException if it does not say it
     */
    T read(Envelope answer);
}
