package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.RemoteChangedException;
import io.cdsbackup.internal.parts.Checkpoint;
import org.jspecify.annotations.Nullable;

/** Whether the remote file is still the one that an earlier run left a part of, as far as must be known before the next byte. */
final class Recognition {

    private final DownloadContext context;
    private final RemoteLook look;

    Recognition(DownloadContext context, RemoteLook look) {
        this.context = context;
        this.look = look;
    }

    /**
     * Looks.
     *
     * @param left what an earlier run left
     * @return true if it can be gone on with; false if the file store gives nothing to hold it against
     * @throws RemoteChangedException if the file is another one
     */
    boolean knows(Checkpoint left) {
        RemoteFile known = new RemoteFile(left.plan().total(), left.validators());
        // Where nothing but what was read from the disk says how long it is, the remote must, before it is made so
        // long.
        if (!isStated(known.total())) {
            RemoteFile remote = look.file().orElse(null);
            if (remote == null) {
                return false;
            }
            if (!remote.maybe(known)) {
                throw another();
            }
        }
        // With a validator each request of a part asks for this very file.
        return left.validators().ifRange().isPresent() || hasSameTail(left);
    }

    private boolean isStated(long total) {
        @Nullable BackupSize stated = context.links().download().backup().size();
        return stated != null && stated.bytes() == total;
    }

    private boolean hasSameTail(Checkpoint left) {
        return switch (look.tail(left, context)) {
            case SAME -> true;
            case ANOTHER -> throw another();
            case UNKNOWN -> false;
        };
    }

    private static RemoteChangedException another() {
        return new RemoteChangedException(ErrorDetail.of("The file is another one than the part that is here is of")
                .withHint("Start over: --on-change restart on the command line, DownloadOptions.withOnChange in"
                        + " code."));
    }
}
