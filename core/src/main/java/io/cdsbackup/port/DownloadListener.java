package io.cdsbackup.port;

/**
 * Is told how a download goes. No secret reaches it. Called on the download's own threads, so it should return at once; what
 * it throws is logged and goes no further.
 */
public interface DownloadListener {

    /** Listens to nothing. */
    DownloadListener NONE = new DownloadListener() {};

    /**
     * The download does something else now.
     *
     * @param phase what
     */
    default void phase(DownloadPhase phase) {}

    /**
     * Bytes came.
     *
     * @param done how many of the file's bytes are here
     * @param total how many it has; -1 while that is not known
     */
    default void progress(long done, long total) {}

    /**
     * The download failed or was stopped, and the next run of the same one goes on with what is there.
     *
     * @param bytes how many of the file's bytes are kept
     */
    default void kept(long bytes) {}

    /**
     * Something that an operator should know, though the download goes on.
     *
     * @param message a sentence
     */
    default void warning(String message) {}
}
