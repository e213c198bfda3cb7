package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.cli.output.FileResult;
import io.cdsbackup.cli.progress.Progress;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.InstanceUuid;

/**
 * Fetches a backup and shows how that goes.
 *
 * @param context what it works with
 * @param instance the instance
 * @param target where the file shall stand
 * @param options how it shall be fetched
 */
record Download(JobContext context, InstanceUuid instance, DownloadTarget target, DownloadOptions options) {

    FileResult run(BackupClient client, BackupId backup) {
        context.subject().instance(instance);
        context.subject().backup(backup);
        context.subject().file(target.path(instance, backup));
        context.subject().resumable(false);
        try (Progress progress = context.startProgress()) {
            DownloadedBackup downloaded =
                    client.download(instance, backup, target, options, new KeptWatch(progress, context.subject()));
            return new FileResult(downloaded, context.zone());
        }
    }
}
