package io.cdsbackup.internal.change;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.BadAnswerException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.NetworkException;
import io.cdsbackup.error.NonceUsedException;
import io.cdsbackup.error.OutcomeUnknownException;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.TlsFailedException;

/** A failure that does not tell whether what was asked for was done. */
final class LostAnswer {

    private LostAnswer() {}

    /** Whether a failure is one. A connection that was not made carried nothing; a plain refusal is an answer. */
    static boolean is(BackupException failure) {
        boolean carried = failure instanceof NetworkException
                && !(failure instanceof ConnectFailedException)
                && !(failure instanceof TlsFailedException);
        return carried
                || failure instanceof ServiceFailedException
                || failure instanceof BadAnswerException
                // Somebody on the way sent it twice, and only the second answer came.
                || failure instanceof NonceUsedException;
    }

    /**
     * The failure as the caller needs to hear it.
     *
     * @param what such as "the backup was begun"
     * @param next what to do before it is asked for again
     * @param failure what went wrong
     */
    static OutcomeUnknownException unknown(String what, String next, BackupException failure) {
        ErrorDetail was = failure.detail();
        return new OutcomeUnknownException(
                new ErrorDetail(
                        "It is not known whether " + what + ": " + was.message(),
                        next,
                        was.code(),
                        was.httpStatus(),
                        was.retryAfter()),
                failure);
    }
}
