package io.cdsbackup.port;

/**
 * Is told how a download goes. No secret reaches it.
 *
 * <p>Called on a thread that does nothing else, one call at a time and in the order of what happened. So a listener that takes
 * long, blocks or throws neither slows a download nor fails it: progress is told a few times a second at most, what it throws
 * is logged, and a listener that is still at work when the download has ended is left behind after a second.
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
     * Something has moved. Told a few times a second, and before each call that follows it.
     *
     * @param now how far the download is
     */
    default void progress(DownloadProgress now) {}

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
