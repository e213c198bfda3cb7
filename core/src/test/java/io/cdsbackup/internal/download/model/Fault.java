package io.cdsbackup.internal.download.model;

import io.cdsbackup.error.ErrorKind;
import java.util.EnumSet;
import java.util.Set;

/** What can go wrong, and which failures of a download may come of it. */
enum Fault {
    RESET(ErrorKind.NETWORK),
    /** The answer states no length, and ends early as if that were all. */
    TRUNCATED(ErrorKind.NETWORK, ErrorKind.VERIFICATION),
    STALL(ErrorKind.NETWORK),
    NO_CONNECTION(ErrorKind.NETWORK),
    BROKEN(ErrorKind.NETWORK),
    BUSY(ErrorKind.NETWORK),
    TOO_MANY(ErrorKind.NETWORK),
    REFUSED(ErrorKind.AUTH),
    /** All links that were given so far are refused from now on. */
    EXPIRED(ErrorKind.AUTH),
    GONE(ErrorKind.NOT_FOUND),
    /** The whole where a range was asked for. */
    WHOLE(ErrorKind.BAD_ANSWER, ErrorKind.REMOTE_CHANGED),
    /** As many bytes as were asked for, of another place. */
    SHIFTED_RANGE(ErrorKind.BAD_ANSWER, ErrorKind.REMOTE_CHANGED),
    WRONG_RANGE(ErrorKind.BAD_ANSWER, ErrorKind.REMOTE_CHANGED, ErrorKind.VERIFICATION, ErrorKind.NETWORK),
    UNSATISFIED(ErrorKind.BAD_ANSWER, ErrorKind.REMOTE_CHANGED),
    MORE_BYTES(ErrorKind.BAD_ANSWER, ErrorKind.REMOTE_CHANGED),
    NO_VALIDATORS,
    /** Another file from now on, of another length or other bytes. */
    CHANGED(ErrorKind.REMOTE_CHANGED, ErrorKind.VERIFICATION),
    /** The service does not answer. */
    SERVICE(ErrorKind.NETWORK),

    SLOW_DISK,
    FULL_DISK(ErrorKind.DISK),
    BROKEN_DISK(ErrorKind.DISK),
    /** A read that gives other bytes than were written, once. */
    SPOILT_READ(ErrorKind.VERIFICATION, ErrorKind.REMOTE_CHANGED),

    /** The machine lost its power: what was written since the last force may be gone. */
    CRASH,
    NO_CHECKPOINT,
    /** A checkpoint that no longer says what was written: another length may be in it, or another tag. */
    SPOILT_CHECKPOINT(ErrorKind.REMOTE_CHANGED, ErrorKind.VERIFICATION, ErrorKind.BAD_ANSWER, ErrorKind.DISK),
    /** Where the remote file has no validator, its end is held against the one here, which may be the one that is spoilt. */
    SPOILT_PART(ErrorKind.REMOTE_CHANGED);

    /** Those that the answer to one request can have. */
    static final Set<Fault> OF_ANSWERS = EnumSet.range(RESET, CHANGED);

    /** Those that change what is on the disk behind the program's back. */
    static final Set<Fault> OF_STATE = EnumSet.of(SPOILT_CHECKPOINT, SPOILT_PART, SPOILT_READ);

    /** Those of an earlier run that a later one may suffer from. */
    static final Set<Fault> LASTING = EnumSet.of(
            CHANGED, NO_VALIDATORS, WRONG_RANGE, CRASH, NO_CHECKPOINT, SPOILT_CHECKPOINT, SPOILT_PART, SPOILT_READ);

    /** Those that cost no byte twice. */
    static final Set<Fault> GENTLE = EnumSet.of(
            RESET,
            TRUNCATED,
            STALL,
            NO_CONNECTION,
            BROKEN,
            REFUSED,
            EXPIRED,
            GONE,
            NO_VALIDATORS,
            SERVICE,
            SLOW_DISK,
            CRASH,
            NO_CHECKPOINT);

    // Set.of gives one that cannot be changed, which its type does not tell.
    @SuppressWarnings("ImmutableEnumChecker")
    final Set<ErrorKind> mayEndIn;

    Fault(ErrorKind... kinds) {
        mayEndIn = Set.of(kinds);
    }
}
