package io.cdsbackup.domain;

import org.jspecify.annotations.Nullable;

/**
 * One backup of an instance, as {@code DescribeBackups} and {@code DownloadBackup} describe it. What the remote left out
 * is null.
 *
 * @param instance the instance that was backed up
 * @param id the backup's id; {@code DownloadBackup} does not repeat it, so there it is the one asked for
 * @param status where the backup stands
 * @param type what kind of copy it is
 * @param mode who started it
 * @param strategy what it covers; on newer API pages only
 * @param size the file's size; unknown while the backup runs
 * @param description the text given with a manual backup, empty for automatic ones
 * @param startTime when the backup started
 * @param endTime when the backup ended; unknown while it runs
 */
public record Backup(
        InstanceUuid instance,
        BackupId id,
        @Nullable BackupStatus status,
        @Nullable BackupType type,
        @Nullable BackupMode mode,
        @Nullable BackupStrategy strategy,
        @Nullable BackupSize size,
        @Nullable String description,
        @Nullable BackupTime startTime,
        @Nullable BackupTime endTime) {

    /**
     * Whether the remote says that the backup is whole.
     *
     * @return true if the status is {@code finished}
     */
    public boolean isFinished() {
        return status != null && status.isFinished();
    }

    /**
     * Starts describing a backup, with everything but its ids unknown.
     *
     * @param instance the instance that was backed up
     * @param id the backup's id
     * @return a builder
     */
    public static Builder builder(InstanceUuid instance, BackupId id) {
        return new Builder(instance, id);
    }

    /** Describes a backup part by part. Not safe for use by several threads at once. */
    public static final class Builder {
        private final InstanceUuid instance;
        private final BackupId id;
        private @Nullable BackupStatus status;
        private @Nullable BackupType type;
        private @Nullable BackupMode mode;
        private @Nullable BackupStrategy strategy;
        private @Nullable BackupSize size;
        private @Nullable String description;
        private @Nullable BackupTime startTime;
        private @Nullable BackupTime endTime;

        private Builder(InstanceUuid instance, BackupId id) {
            this.instance = instance;
            this.id = id;
        }

        /**
         * Sets where the backup stands.
         *
         * @param status the status, or null if unknown
         * @return this builder
         */
        public Builder status(@Nullable BackupStatus status) {
            this.status = status;
            return this;
        }

        /**
         * Sets what kind of copy it is.
         *
         * @param type the type, or null if unknown
         * @return this builder
         */
        public Builder type(@Nullable BackupType type) {
            this.type = type;
            return this;
        }

        /**
         * Sets who started it.
         *
         * @param mode the mode, or null if unknown
         * @return this builder
         */
        public Builder mode(@Nullable BackupMode mode) {
            this.mode = mode;
            return this;
        }

        /**
         * Sets what it covers.
         *
         * @param strategy the strategy, or null if unknown
         * @return this builder
         */
        public Builder strategy(@Nullable BackupStrategy strategy) {
            this.strategy = strategy;
            return this;
        }

        /**
         * Sets the file's size.
         *
         * @param size the size, or null if unknown
         * @return this builder
         */
        public Builder size(@Nullable BackupSize size) {
            this.size = size;
            return this;
        }

        /**
         * Sets the description.
         *
         * @param description the text, or null if unknown
         * @return this builder
         */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /**
         * Sets when the backup started.
         *
         * @param startTime the time, or null if unknown
         * @return this builder
         */
        public Builder startTime(@Nullable BackupTime startTime) {
            this.startTime = startTime;
            return this;
        }

        /**
         * Sets when the backup ended.
         *
         * @param endTime the time, or null if unknown
         * @return this builder
         */
        public Builder endTime(@Nullable BackupTime endTime) {
            this.endTime = endTime;
            return this;
        }

        /**
         * The backup described so far.
         *
         * @return the backup
         */
        public Backup build() {
            return new Backup(instance, id, status, type, mode, strategy, size, description, startTime, endTime);
        }
    }
}
