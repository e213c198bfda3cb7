package io.cdsbackup.internal.download;

import io.cdsbackup.internal.api.BackupApi;
import io.cdsbackup.internal.parts.CheckpointJson;

/**
 * What all downloads of one client share.
 *
 * @param api says where backups are
 * @param settings what downloads are made with
 * @param choice chooses between addresses
 * @param manifests writes manifests
 * @param checkpoints writes and reads checkpoints
 * @param rate how fast all of them together may be
 * @param connections how many connections they may have together
 */
record SharedParts(
        BackupApi api,
        DownloadSettings settings,
        AddressChoice choice,
        ManifestJson manifests,
        CheckpointJson checkpoints,
        RateLimit rate,
        ConnectionLimit connections) {}
