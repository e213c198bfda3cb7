package io.cdsbackup.internal.download;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.CredentialsRefusedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.ThrottledException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.internal.retry.HttpDates;
import io.cdsbackup.port.DownloadHead;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the file store that is not the file: its head, and the beginning of its body, which is searched and never
 * shown, since such bodies echo what was signed.
 *
 * @param head the head
 * @param text its body's beginning, as text
 */
record FileAnswer(DownloadHead head, String text) {

    /** How much of a body is looked at. */
    static final int LOOKED_AT = 64 * 1024;

    private static final Pattern EXPIRED = Pattern.compile("(?i)expired|ExpiredToken|SignatureExpired|过期");

    /** Whether a new link may help: refused, or said to have expired. */
    boolean linkExpired() {
        int status = head.status();
        return status == 401
                || status == 403
                || (status == 400 && EXPIRED.matcher(text).find());
    }

    boolean fileGone() {
        return head.status() == 404 || head.status() == 410;
    }

    /** Whether the file store has too much to do. */
    boolean wantsFewer() {
        return head.status() == 429 || head.status() == 503;
    }

    boolean isRedirect() {
        return switch (head.status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** What kind of failure it is; null for a redirect, which is none. */
    @Nullable
    ErrorKind kind() {
        // When to come again, which alone depends on the time, does not matter here.
        return isRedirect() ? null : failure(Instant.EPOCH).kind();
    }

    /** What it means, as an error. */
    BackupException failure(Instant now) {
        int status = head.status();
        ErrorDetail detail = ErrorDetail.of("The file store answered with HTTP " + status)
                .withHttpStatus(status)
                .withRetryAfter(HttpDates.retryAfter(head.fields(), now));
        if (linkExpired()) {
            return new CredentialsRefusedException(detail.withHint(
                    "It refused the address, also a new one: check the account, and this machine's clock."));
        }
        if (fileGone()) {
            return new ResourceNotFoundException(detail.withHint(
                    "The file was deleted, or its retention has ended: list the backups that there are."));
        }
        if (status == 429) {
            return new ThrottledException(detail.withHint("It asks to be called less often: try again later."));
        }
        if (status == 408 || status >= 500) {
            return new ServiceFailedException(detail.withHint("The fault is the file store's: try again later."));
        }
        return new UnexpectedResponseException(
                detail.withHint("That is no answer to a plain download: a proxy may have given it."));
    }

    /** Shows the status alone. */
    @Override
    public String toString() {
        return "HTTP " + head.status();
    }
}
