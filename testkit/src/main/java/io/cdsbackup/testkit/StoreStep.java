package io.cdsbackup.testkit;

/** A step of keeping a file at which {@link InMemoryStore} can be made to fail. */
public enum StoreStep {
    /** Taking hold of a target. */
    OPEN,
    /** Reading from the partial file, or from a finished one that is read again. */
    READ,
    /** Writing to the partial file. */
    WRITE,
    /** Forcing the partial file's bytes to the disk. */
    FORCE,
    /** Saving a checkpoint. */
    CHECKPOINT,
    /** Giving the file its final name. */
    PUBLISH
}
