package io.cdsbackup.port;

/**
 * Is told what a client does: for metrics, traces and logs. No secret reaches it, and nothing that the remote wrote: an event
 * is made of numbers, durations, kinds of failure, action names and the ids that the caller gave.
 *
 * <p>Called on a thread that does nothing else, one call at a time; the events of one call come in the order of what happened.
 * So a listener that takes long, blocks or throws neither slows a call nor fails it. What it throws is logged. One that does
 * not keep up is not told everything: how much was left out is logged at debug level. When the client is closed the thread has
 * a second to tell what is left; a listener that is still at work then is interrupted and left behind.
 *
 * <p>One listener may be given to several clients; each has a thread of its own for it. Without a listener a client has no such
 * thread.
 */
public interface ClientListener {

    /**
     * A request was answered, or was not.
     *
     * @param event what happened
     */
    default void attempt(AttemptEnded event) {}

    /**
     * Something failed, and is tried again.
     *
     * @param event what happened
     */
    default void retry(RetryScheduled event) {}

    /**
     * A download got a new link.
     *
     * @param event what happened
     */
    default void linkRefresh(LinkRefreshed event) {}

    /**
     * Something of a download has moved. Told about ten times a second while it does, and before each other event that follows
     * it; a short download may have one such event, or none.
     *
     * @param event what happened
     */
    default void progress(DownloadMoved event) {}

    /**
     * A call has ended.
     *
     * @param event what happened
     */
    default void outcome(CallEnded event) {}
}
