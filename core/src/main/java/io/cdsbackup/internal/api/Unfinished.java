package io.cdsbackup.internal.api;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.error.BackupUnfinishedException;
import io.cdsbackup.error.ErrorDetail;

/** What there is to say of a backup whose file cannot be fetched yet. */
public final class Unfinished {

    private Unfinished() {}

    /**
     * The error for it.
     *
     * @param backup a backup that is not finished
     * @return an exception that says what its status is
     */
    public static BackupUnfinishedException of(Backup backup) {
        BackupStatus status = backup.status();
        // The word is the remote's: shown only where it looks like one.
        String word = status != null && status.value().matches("[A-Za-z0-9 _.-]{1,40}")
                ? ": its status is \"" + status + "\""
                : "";
        return new BackupUnfinishedException(ErrorDetail.of("The backup is not finished" + word)
                .withHint("Wait until its status is \"finished\", then try again."));
    }
}
