package com.example.archive;

import io.cdsbackup.error.ErrorKind;

/** How the program ends, in the numbers of {@code sysexits.h}, which mail servers and schedulers know. */
enum ExitStatus {
    DONE(0),
    USAGE(64),
    BAD_FILE(65),
    NOT_FOUND(66),
    SOFTWARE(70),
    DISK(73),
    TRY_LATER(75),
    REJECTED(76),
    NO_PERMISSION(77),
    SETTINGS(78),
    INTERRUPTED(130);

    private final int number;

    ExitStatus(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitStatus of(ErrorKind kind) {
        return switch (kind) {
            case NETWORK, BAD_ANSWER, REMOTE_CHANGED, LOCKED, NOT_READY -> TRY_LATER;
            case AUTH -> NO_PERMISSION;
            case NOT_FOUND -> NOT_FOUND;
            case VERIFICATION -> BAD_FILE;
            case DISK, EXISTS -> DISK;
            case REJECTED -> REJECTED;
            case USAGE, REFUSED -> SETTINGS;
            case INTERRUPTED -> INTERRUPTED;
            // A later version of the library may tell more kinds apart.
            default -> SOFTWARE;
        };
    }
}
