package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidManifestException;
import io.cdsbackup.error.TargetExistsException;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredFile;
import org.jspecify.annotations.Nullable;

/** Tells whether the backup is there already, so that a run after a run costs nothing. */
final class Presence {

    private final ManifestReader manifests;
    private final FileCheck check;

    Presence(ManifestReader manifests, FileCheck check) {
        this.manifests = manifests;
        this.check = check;
    }

    /**
     * Looks under the target's name.
     *
     * @return the manifest of the very backup, if that is there; null if the name is free, or may be given anew
     * @throws TargetExistsException if something else has the name
     */
    @Nullable
    BackupManifest find(StoreSession session, StoreTarget target, InstanceUuid instance, BackupId backup) {
        StoredFile there = session.existing().orElse(null);
        if (there == null) {
            return null;
        }
        if (target.overwrite() && there.isRegular()) {
            return null;
        }
        BackupManifest manifest = there.isRegular() ? manifest(there) : null;
        if (manifest != null
                && manifest.backup().instance().equals(instance)
                && manifest.backup().id().equals(backup)
                && manifest.size().bytes() == there.size()) {
            return manifest;
        }
        throw new TargetExistsException(ErrorDetail.of("Something else has the name " + session.file())
                .withHint(
                        there.isRegular()
                                ? "Take another name or folder, or allow overwriting: --overwrite on the command line,"
                                        + " DownloadTarget.overwriting() in code."
                                : "It is no regular file, and never overwritten: take another name or folder."));
    }

    /**
     * Reads what was found again, to its last byte. It is left as it is, also where it does not hold.
     *
     * @throws io.cdsbackup.error.IntegrityException if it is not what its manifest says
     */
    void recheck(StoreSession session, BackupManifest found, DownloadListener listener) {
        listener.phase(DownloadPhase.VERIFYING);
        check.against(found, session.file());
    }

    private @Nullable BackupManifest manifest(StoredFile there) {
        try {
            byte[] bytes = there.manifest().orElse(null);
            return bytes == null ? null : manifests.read(bytes);
        } catch (InvalidManifestException unusable) {
            // Then the file is not known to be the backup, and is not touched.
            return null;
        }
    }
}
