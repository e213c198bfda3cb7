package io.cdsbackup.internal.download;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.SizeCheck;
import io.cdsbackup.internal.parts.Checkpoint;
import io.cdsbackup.internal.parts.CheckpointJson;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.StoreSession;
import java.util.Optional;

/** What an earlier run left, if it can be gone on with. */
final class Resumption {

    private final CheckpointJson json;

    Resumption(CheckpointJson json) {
        this.json = json;
    }

    /** The checkpoint to go on from; empty to begin at the first byte, where what was there is said not to be used. */
    Optional<Checkpoint> find(StoreSession session, Backup backup, DownloadOptions options, DownloadListener listener) {
        if (!options.resume()) {
            return Optional.empty();
        }
        Optional<byte[]> saved = session.checkpoint();
        if (saved.isEmpty()) {
            return Optional.empty();
        }
        Optional<Checkpoint> usable = json.read(saved.get()).filter(read -> fits(read, session, backup, options));
        if (usable.isEmpty()) {
            listener.warning("What an earlier run left cannot be gone on with; starting over");
        }
        return usable.filter(read -> !read.checksums().isEmpty());
    }

    private static boolean fits(Checkpoint read, StoreSession session, Backup backup, DownloadOptions options) {
        BackupSize stated = backup.size();
        return read.isOf(backup.instance(), backup.id())
                && read.plan().total() > 0
                && session.length() <= read.plan().total()
                && (options.sizeCheck() != SizeCheck.STRICT
                        || stated == null
                        || stated.bytes() == read.plan().total());
    }
}
