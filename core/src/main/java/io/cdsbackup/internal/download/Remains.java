package io.cdsbackup.internal.download;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.RefusedException;
import io.cdsbackup.error.StorageException;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.StoreSession;

/**
 * What a download that failed leaves on the disk. What goes wrong here never hides why it failed.
 *
 * @param session where it is
 * @param listener is told of what is set aside
 */
record Remains(StoreSession session, DownloadListener listener) {

    /** Keeps what is whole for the next run, if anything is. */
    void keep(Checkpoints checkpoints, PartsArrival arrival, BackupException failed) {
        RemoteFile remote = arrival.remote().orElse(null);
        try {
            if (remote != null && checkpoints.bytesThere() > 0) {
                if (failed instanceof DiskFullException) {
                    checkpoints.makeRoom();
                }
                checkpoints.save(remote);
            } else {
                session.discard();
            }
        } catch (StorageException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    /** Puts what did not pass a check where nobody takes it for the file. */
    void setAside(BackupException failed) {
        try {
            listener.warning("What came was set aside as " + session.setAside());
        } catch (StorageException | RefusedException inTheWay) {
            failed.addSuppressed(inTheWay);
            listener.warning("What came could not be set aside: " + inTheWay.getMessage());
        }
    }
}
