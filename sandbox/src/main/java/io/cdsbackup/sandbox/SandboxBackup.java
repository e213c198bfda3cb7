package io.cdsbackup.sandbox;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupMode;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.BackupStrategy;
import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.domain.InstanceUuid;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A backup that the sandbox has, and what is in it.
 *
 * @param details what the API tells about it; a size that is null means the content's own
 * @param content the bytes that its links give
 */
public record SandboxBackup(Backup details, Content content) {

    private static final DateTimeFormatter AS_PUBLISHED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /**
     * Starts the description of a backup: finished, physical, automatic, empty, made in one night of 2026.
     *
     * @param instance the instance that it belongs to
     * @param id its id
     * @return the description
     */
    public static Builder builder(InstanceUuid instance, BackupId id) {
        return new Builder(instance, id);
    }

    /**
     * The same from plain texts, as tests like it.
     *
     * @param instance the id of the instance that it belongs to
     * @param id its id
     * @return the description
     * @throws IllegalArgumentException if one of them cannot be an id
     */
    public static Builder builder(String instance, String id) {
        return builder(InstanceUuid.of(instance), BackupId.of(id));
    }

    /**
     * The instance that it belongs to.
     *
     * @return the instance's id
     */
    public InstanceUuid instance() {
        return details.instance();
    }

    /**
     * Which backup it is.
     *
     * @return its id
     */
    public BackupId id() {
        return details.id();
    }

    /**
     * The size that the API tells, which is the content's length unless the description said another.
     *
     * @return bytes
     */
    public long reportedSize() {
        BackupSize size = details.size();
        return size == null ? content.length() : size.bytes();
    }

    /**
     * The same backup with other bytes.
     *
     * @param other the bytes
     * @return another backup
     */
    public SandboxBackup withContent(Content other) {
        return new SandboxBackup(details, other);
    }

    /** Describes a backup part by part. Not safe for use by several threads at once. */
    public static final class Builder {

        private final Backup.Builder details;
        private Content content = Content.of(new byte[0]);

        private Builder(InstanceUuid instance, BackupId id) {
            details = Backup.builder(instance, id)
                    .status(BackupStatus.FINISHED)
                    .type(BackupType.PHYSICAL)
                    .mode(BackupMode.AUTO)
                    .description("")
                    .startTime(BackupTime.of("2026-01-15 04:00:06"))
                    .endTime(BackupTime.of("2026-01-15 04:00:26"));
        }

        /**
         * Sets the bytes.
         *
         * @param bytes the bytes
         * @return this
         */
        public Builder content(Content bytes) {
            content = bytes;
            return this;
        }

        /**
         * Sets the bytes.
         *
         * @param bytes the bytes; copied
         * @return this
         */
        public Builder content(byte[] bytes) {
            return content(Content.of(bytes));
        }

        /**
         * Sets a text as the bytes.
         *
         * @param text kept as UTF-8
         * @return this
         */
        public Builder content(String text) {
            return content(Content.of(text));
        }

        /**
         * Fills the backup with noise that needs no memory.
         *
         * @param length how many bytes
         * @param seed what the noise is grown from
         * @return this
         * @throws IllegalArgumentException if the length is negative
         */
        public Builder generated(long length, long seed) {
            return content(Content.generated(length, seed));
        }

        /**
         * Sets where the backup stands. Only a finished one has links.
         *
         * @param status the word
         * @return this
         */
        public Builder status(BackupStatus status) {
            details.status(status);
            return this;
        }

        /**
         * Sets the type.
         *
         * @param type the word
         * @return this
         */
        public Builder type(BackupType type) {
            details.type(type);
            return this;
        }

        /**
         * Sets who started it.
         *
         * @param mode the word
         * @return this
         */
        public Builder mode(BackupMode mode) {
            details.mode(mode);
            return this;
        }

        /**
         * Sets what it covers.
         *
         * @param strategy the word; null leaves it out of the answers, as the older pages do
         * @return this
         */
        public Builder strategy(@Nullable BackupStrategy strategy) {
            details.strategy(strategy);
            return this;
        }

        /**
         * Sets the description.
         *
         * @param description any text
         * @return this
         */
        public Builder description(String description) {
            details.description(description);
            return this;
        }

        /**
         * Has the API tell a size of its own choice.
         *
         * @param bytes the size to tell
         * @return this
         * @throws IllegalArgumentException if it is negative
         */
        public Builder reportedSize(long bytes) {
            details.size(BackupSize.ofBytes(bytes));
            return this;
        }

        /**
         * Sets when it was made.
         *
         * @param start when it began
         * @param end when it ended
         * @return this
         */
        public Builder times(LocalDateTime start, LocalDateTime end) {
            details.startTime(BackupTime.of(start.format(AS_PUBLISHED)));
            details.endTime(BackupTime.of(end.format(AS_PUBLISHED)));
            return this;
        }

        /**
         * Ends the description.
         *
         * @return the backup
         */
        public SandboxBackup build() {
            return new SandboxBackup(details.build(), content);
        }
    }
}
