package io.cdsbackup.cli.failure;

import io.cdsbackup.error.ErrorKind;

/** The exit codes. They never change meaning within a major version. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** A bug. */
    INTERNAL(1),
    /** Wrong options or arguments. */
    USAGE(2),
    /** No credentials, or refused ones. */
    AUTH(3),
    /** No such instance or backup. */
    NOT_FOUND(4),
    /** The network or the service failed, retries spent. */
    NETWORK(5),
    /** The file changed under the download. */
    REMOTE_CHANGED(6),
    /** Size, digest or manifest do not hold. */
    VERIFICATION(7),
    /** The disk is full, may not be written, or failed. */
    DISK(8),
    /** Another process has this target. */
    LOCKED(9),
    /** The backup is not finished, or too old, or the resource is in use. */
    NOT_READY(10),
    /** The service refused the request as wrong or unsupported. */
    REJECTED(11),
    /** Something else has the target's name. */
    EXISTS(12),
    /** HTML, nothing, oversized, too deep, or about another backup. */
    BAD_ANSWER(13),
    /** A safety rule forbids it. */
    REFUSED(14),
    /** The terminal hung up (SIGHUP). */
    HUNG_UP(129),
    /** The user pressed Ctrl-C (SIGINT). */
    INTERRUPTED(130),
    /** The process was told to end (SIGTERM). */
    TERMINATED(143);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /**
     * The code of a kind of failure.
     *
     * @param kind the kind
     * @return its code; for an interruption the one of Ctrl-C, unless the signal is known
     */
    public static ExitCode of(ErrorKind kind) {
        return switch (kind) {
            case INTERNAL -> INTERNAL;
            case USAGE -> USAGE;
            case AUTH -> AUTH;
            case NOT_FOUND -> NOT_FOUND;
            case NETWORK -> NETWORK;
            case REMOTE_CHANGED -> REMOTE_CHANGED;
            case VERIFICATION -> VERIFICATION;
            case DISK -> DISK;
            case LOCKED -> LOCKED;
            case NOT_READY -> NOT_READY;
            case REJECTED -> REJECTED;
            case EXISTS -> EXISTS;
            case BAD_ANSWER -> BAD_ANSWER;
            case REFUSED -> REFUSED;
            case INTERRUPTED -> INTERRUPTED;
        };
    }

    /**
     * The number that the process exits with.
     *
     * @return from 0 to 143
     */
    public int number() {
        return number;
    }
}
