package io.cdsbackup.cli.failure;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command is about, as far as it is known: filled in while it runs, so that a failure can say what it was about. Used
 * by the command's thread alone.
 */
public final class Subject {

    private @Nullable InstanceUuid instance;
    private @Nullable BackupId backup;
    private @Nullable Path file;
    private @Nullable Boolean resumable;
    private boolean change;
    private boolean service;

    /** Starts with nothing known. */
    public Subject() {}

    /**
     * The command is about this instance.
     *
     * @param about the instance
     */
    public void instance(InstanceUuid about) {
        this.instance = about;
    }

    /**
     * The command is about this backup.
     *
     * @param about the backup
     */
    public void backup(BackupId about) {
        this.backup = about;
    }

    /**
     * The command writes this file.
     *
     * @param target the file
     */
    public void file(Path target) {
        this.file = target;
    }

    /**
     * Whether the command, run again, can go on from what this run has fetched.
     *
     * @param can whether it can
     */
    public void resumable(boolean can) {
        this.resumable = can;
    }

    /** The command changes something, so that running it again may do it twice. */
    public void changes() {
        this.change = true;
    }

    /**
     * Whether the command changes something.
     *
     * @return true if running it again may do it twice
     */
    public boolean isChange() {
        return change;
    }

    /** The command serves others until it is stopped: that is its end, and nothing is left undone. */
    public void serves() {
        this.service = true;
    }

    /**
     * Whether the command serves others until it is stopped.
     *
     * @return true if it does
     */
    public boolean isService() {
        return service;
    }

    /**
     * The instance.
     *
     * @return the instance, or empty if none is known
     */
    public Optional<InstanceUuid> instance() {
        return Optional.ofNullable(instance);
    }

    /**
     * The backup.
     *
     * @return the backup, or empty if none is known
     */
    public Optional<BackupId> backup() {
        return Optional.ofNullable(backup);
    }

    /**
     * The file.
     *
     * @return the file, or empty if none is known
     */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /**
     * Whether the command, run again, can go on from what this run has fetched.
     *
     * @return whether it can, or empty for a command that fetches nothing
     */
    public Optional<Boolean> resumable() {
        return Optional.ofNullable(resumable);
    }
}
