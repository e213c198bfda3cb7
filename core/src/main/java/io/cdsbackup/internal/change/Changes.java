package io.cdsbackup.internal.change;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupCreation;
import io.cdsbackup.domain.BackupDeletion;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.NewBackup;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.domain.TaskId;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.internal.api.BackupApi;
import io.cdsbackup.internal.retry.RetrySchedule;
import io.cdsbackup.internal.retry.Timing;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes things on the service's side, each at most once as far as can be told. Safe for use by several threads. */
public final class Changes {

    private final BackupApi api;
    private final RetryPolicy retries;
    private final Timing timing;

    /**
     * Changes by these means.
     *
     * @param api the API
     * @param retries how often and how long to look and to ask again
     * @param timing time and chance
     */
    public Changes(BackupApi api, RetryPolicy retries, Timing timing) {
        this.api = api;
        this.retries = retries;
        this.timing = timing;
    }

    /**
     * Begins a backup.
     *
     * @param instance the instance
     * @param backup what to make
     * @return what was begun
     * @throws io.cdsbackup.error.OutcomeUnknownException if the answer got lost and nothing tells whether it was begun
     */
    public BackupCreation create(InstanceUuid instance, NewBackup backup) {
        Set<BackupId> before =
                api.describeBackups(instance).stream().map(Backup::id).collect(Collectors.toSet());
        BackupCreation unseen = new BackupCreation(instance, backup, null, before);
        return change(new Change<BackupCreation>() {
            @Override
            public BackupCreation ask() {
                TaskId task = api.createBackup(instance, backup).orElse(null);
                return new BackupCreation(instance, backup, task, before);
            }

            @Override
            public @Nullable BackupCreation seen() {
                return unseen.among(api.describeBackups(instance)).isPresent() ? unseen : null;
            }

            @Override
            public String done() {
                return "the backup was begun";
            }
        });
    }

    /**
     * Deletes a backup.
     *
     * @param instance the instance
     * @param backup the backup
     * @return what was deleted
     * @throws io.cdsbackup.error.OutcomeUnknownException if the answer got lost and nothing tells whether it was deleted
     */
    public BackupDeletion delete(InstanceUuid instance, BackupId backup) {
        return change(new Change<BackupDeletion>() {
            @Override
            public BackupDeletion ask() {
                return new BackupDeletion(
                        instance, backup, api.deleteBackup(instance, backup).orElse(null));
            }

            @Override
            public @Nullable BackupDeletion seen() {
                boolean there = api.describeBackups(instance).stream()
                        .anyMatch(listed -> listed.id().equals(backup));
                return there ? null : new BackupDeletion(instance, backup, null);
            }

            @Override
            public String done() {
                return "the backup was deleted";
            }
        });
    }

    /**
     * Sets when an instance is backed up by itself. The service shows no policy, so a lost answer is not looked after.
     *
     * @param instance the instance
     * @param policy when
     * @throws io.cdsbackup.error.OutcomeUnknownException if the answer got lost
     */
    public void setPolicy(InstanceUuid instance, BackupPolicy policy) {
        try {
            api.modifyPolicy(instance, policy);
        } catch (BackupException failed) {
            throw LostAnswer.is(failed)
                    ? LostAnswer.unknown(
                            "the policy was set",
                            "It was not sent again, for the service does not show policies. Setting the same one once"
                                    + " more does no harm.",
                            failed)
                    : failed;
        }
    }

    private <T> T change(Change<T> change) {
        return new CarefulChange<>(change, new RetrySchedule(retries, timing), timing).make();
    }
}
