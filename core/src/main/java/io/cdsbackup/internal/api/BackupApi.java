package io.cdsbackup.internal.api;

import io.cdsbackup.domain.ActionName;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.DatabaseInstance;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.NewBackup;
import io.cdsbackup.domain.TaskId;
import io.cdsbackup.internal.events.CallEvents;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return call(DescribeBackups.of(instance), instance, null);
    }

    /**
     * A backup and its addresses.
     *
     * @param instance the instance
     * @param backup the backup
     * @return the backup and at least one address
     */
    public BackupDownload downloadBackup(InstanceUuid instance, BackupId backup) {
        return call(DownloadBackup.of(instance, backup), instance, backup);
    }

    /**
     * The instances that the key can see.
     *
     * @return the instances, by name
     */
    public List<DatabaseInstance> describeInstances() {
        return call(DescribeInstances.all(), null, null);
    }

    /**
     * Begins a backup. Sent once: what fails may have been done all the same.
     *
     * @param instance the instance
     * @param backup what to make
     * @return the task, if the service names one
     */
    public Optional<TaskId> createBackup(InstanceUuid instance, NewBackup backup) {
        return call(ChangeCalls.createBackup(instance, backup), instance, null);
    }

    /**
     * Deletes a backup. Sent once: what fails may have been done all the same.
     *
     * @param instance the instance
     * @param backup the backup
     * @return the task, if the service names one
     */
    public Optional<TaskId> deleteBackup(InstanceUuid instance, BackupId backup) {
        return call(ChangeCalls.deleteBackup(instance, backup), instance, backup);
    }

    /**
     * Sets when an instance is backed up by itself. Sent once: what fails may have been done all the same.
     *
     * @param instance the instance
     * @param policy when
     * @return the task, if the service names one
     */
    public Optional<TaskId> modifyPolicy(InstanceUuid instance, BackupPolicy policy) {
        return call(ChangeCalls.modifyPolicy(instance, policy), instance, null);
    }

    private <T> T call(ApiCall<T> call, @Nullable InstanceUuid instance, @Nullable BackupId backup) {
        CallEvents events = settings.events().call(ActionName.of(call.action()), instance, backup);
        return events.ending(() -> new ApiConversation<>(settings, attempt, call, events).answer());
    }
}
