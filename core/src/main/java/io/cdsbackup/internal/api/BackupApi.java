package io.cdsbackup.internal.api;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import java.util.List;

/** The API as a caller sees it: a method an action. Safe for use by several threads. */
public final class BackupApi {

    private final ApiSettings settings;
    private final ApiAttempt attempt;

    /**
     * An API at an endpoint.
     *
     * @param settings what calls are made with
     */
    public BackupApi(ApiSettings settings) {
        this.settings = settings;
        this.attempt = new ApiAttempt(settings);
    }

    /**
     * An instance's backups.
     *
     * @param instance the instance
     * @return its backups, newest first
     */
    public List<Backup> describeBackups(InstanceUuid instance) {
        return call(DescribeBackups.of(instance));
    }

    /**
     * A backup and its addresses.
     *
     * @param instance the instance
     * @param backup the backup
     * @return the backup and at least one address
     */
    public BackupDownload downloadBackup(InstanceUuid instance, BackupId backup) {
        return call(DownloadBackup.of(instance, backup));
    }

    private <T> T call(ApiCall<T> call) {
        return new ApiConversation<>(settings, attempt, call).answer();
    }
}
