package io.cdsbackup.error;

import java.util.Locale;

/** The kinds of failure that an operator tells apart. Their words never change meaning within a major version. */
public enum ErrorKind {
    /** A bug in this library. */
    INTERNAL,
    /** The caller's settings or arguments are wrong. */
    USAGE,
    /** No credentials, or refused ones. */
    AUTH,
    /** No such instance or backup. */
    NOT_FOUND,
    /** The network or the service failed, retries spent. */
    NETWORK,
    /** The file changed under the download. */
    REMOTE_CHANGED,
    /** Size, digest or manifest do not hold. */
    VERIFICATION,
    /** The disk is full, may not be written, or failed. */
    DISK,
    /** Another process has this target. */
    LOCKED,
    /** The backup is not finished or too old, or the resource is in use. */
    NOT_READY,
    /** The service refused the request as wrong or unsupported. */
    REJECTED,
    /** Something else has the target's name. */
    EXISTS,
    /** The answer is none: HTML, nothing, oversized, too deep, or about another backup. */
    BAD_ANSWER,
    /** A safety rule of this library forbids it. */
    REFUSED,
    /** The caller stopped it. */
    INTERRUPTED;

    /**
     * The word for it in JSON and logs.
     *
     * @return such as {@code not-found}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
