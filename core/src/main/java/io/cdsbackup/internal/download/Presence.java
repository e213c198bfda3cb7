package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidManifestException;
import io.cdsbackup.error.TargetExistsException;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredFile;
import org.jspecify.annotations.Nullable;

/** Tells whether the backup is there already, so that a run after a run costs nothing. */
final class Presence {

    private final ManifestReader manifests;

    Presence(ManifestReader manifests) {
        this.manifests = manifests;
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
