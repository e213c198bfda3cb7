package io.cdsbackup.internal.download;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.NetworkException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Fetches by the link of the moment, with patience for failures that may pass and a new link for one that is refused. */
final class LinkedFetch {

    private final DownloadContext context;
    private final Attempts attempts;
    private final Waits waits;

    LinkedFetch(DownloadContext context, Attempts attempts, Waits waits) {
        this.context = context;
        this.attempts = attempts;
        this.waits = waits;
    }

    /** What one connection is to do when the file store has too much to do. */
    @FunctionalInterface
    interface Relief {

        /** Nothing but to wait and ask again. */
        Relief NONE = () -> true;

        /**
         * Is told of it.
         *
         * @return whether this connection is to go on, after a wait
         */
        boolean goesOn();
    }

    /**
     * One try.
     *
     * @param request what to ask an address for
     * @param sinks gives a new one for each address
     * @param end looks at what came; a network failure from there counts as one of the try
     * @param relief is told that the file store has too much to do
     * @return true if it came; false if it is worth another try, before which all waiting is done
     * @throws BackupException if it did not come, and another try is of no use
     */
    boolean once(
            Function<DownloadAddress, DownloadRequest> request,
            Supplier<? extends AnswerSink> sinks,
            Runnable end,
            Relief relief) {
        ChosenAddress link =
                waits.during(() -> context.links().fresh(context.transferred().furthest()));
        Optional<FileAnswer> other;
        try {
            other = fetch(link, request, sinks, end);
            if (other.isEmpty()) {
                return true;
            }
        } catch (NetworkException | UnexpectedResponseException broken) {
            attempts.waitOrThrow(broken);
            return false;
        }
        answered(link, other.get(), relief);
        return false;
    }

    private Optional<FileAnswer> fetch(
            ChosenAddress link,
            Function<DownloadAddress, DownloadRequest> request,
            Supplier<? extends AnswerSink> sinks,
            Runnable end) {
        waits.during(() -> {
            context.limit().enter();
            return link;
        });
        context.effort().opened();
        try {
            return context.fetch().fetch(link.address(), request, sinks, end);
        } finally {
            context.effort().closed();
            context.limit().leave();
        }
    }

    private void answered(ChosenAddress link, FileAnswer other, Relief relief) {
        BackupException failure = other.failure(context.timing().now());
        long furthest = context.transferred().furthest();
        if (waits.during(() -> renewed(link, other, furthest))) {
            return;
        }
        if (failure instanceof UnexpectedResponseException) {
            // It said no in so many words, and will again.
            throw failure;
        }
        if (!other.wantsFewer() || relief.goesOn()) {
            attempts.waitOrThrow(failure);
        }
    }

    private boolean renewed(ChosenAddress link, FileAnswer other, long furthest) {
        return (other.linkExpired() && context.links().replace(link, furthest))
                || (other.fileGone() && context.links().replaceGone(link, furthest));
    }
}
