package io.cdsbackup.internal.download;

import io.cdsbackup.domain.ContentRange;
import io.cdsbackup.domain.Validators;
import io.cdsbackup.port.DownloadHead;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tells one remote file from another, whatever address it is fetched from.
 *
 * @param total its length
 * @param validators its validators, as far as the file store states any
 */
record RemoteFile(long total, Validators validators) {

    /** The file that an answer to a range is of, which must state the whole's length. */
    static RemoteFile of(DownloadHead head) {
        return new RemoteFile(head.contentRange().map(ContentRange::total).orElse(-1L), head.validators());
    }

    /** The same file, with those validators too that only another answer stated: the next answer is held against all. */
    RemoteFile knownBetterBy(RemoteFile other) {
        String etag = validators.etag() == null ? other.validators.etag() : validators.etag();
        String modified =
                validators.lastModified() == null ? other.validators.lastModified() : validators.lastModified();
        return new RemoteFile(total, new Validators(etag, modified));
    }

    /** The same file, said to be of another length. */
    RemoteFile ofLength(long length) {
        return new RemoteFile(length, validators);
    }

    /** Whether the two can be the same file: nothing that both state differs. */
    boolean maybe(RemoteFile other) {
        return total == other.total
                && agree(validators.etag(), other.validators.etag())
                // A file store may serve one file from several machines, whose clocks differ; its tag tells better.
                && (bothTagged(other) || agree(validators.lastModified(), other.validators.lastModified()));
    }

    private boolean bothTagged(RemoteFile other) {
        return validators.etag() != null && other.validators.etag() != null;
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || Objects.equals(one, other);
    }
}
