package io.cdsbackup.internal.download;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.UnexpectedResponseException;
import org.jspecify.annotations.Nullable;

/**
 * The file as it is over https, where it is to come over plain http.
 *
 * @param file the file; null if nothing is compared
 */
record SecureTwin(@Nullable RemoteFile file) {

    /** Compares nothing. */
    static final SecureTwin NONE = new SecureTwin(null);

    /**
     * Holds what comes against it.
     *
     * @param answering what comes; a total of -1 is not known and not compared
     * @throws UnexpectedResponseException if it is another file
     */
    void compare(RemoteFile answering) {
        if (file != null && !file.maybe(answering.total() >= 0 ? answering : answering.ofLength(file.total()))) {
            throw new UnexpectedResponseException(ErrorDetail.of(
                            "The file over plain http is another one than over https")
                    .withHint("Somebody may change it on the way: use the https address, --network on the command"
                            + " line, DownloadOptions.withNetwork in code."));
        }
    }
}
