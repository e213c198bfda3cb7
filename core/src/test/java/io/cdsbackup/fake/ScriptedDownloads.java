package io.cdsbackup.fake;

import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.DownloadTransport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file store that gives the next answer to whatever is asked, looks at no interrupt, and keeps what was asked. */
public final class ScriptedDownloads implements DownloadTransport {

    private final Deque<Function<DownloadRequest, FileReply>> script = new ArrayDeque<>();
    private final List<DownloadRequest> requests = new ArrayList<>();
    private @Nullable Function<DownloadRequest, FileReply> otherwise;
    private boolean onAnotherThread;
    private boolean closed;

    public ScriptedDownloads answer(FileReply reply) {
        script.add(request -> reply);
        return this;
    }

    public ScriptedDownloads fail(RuntimeException failure) {
        script.add(request -> {
            throw failure;
        });
        return this;
    }

    /** What is answered whenever the script has nothing more. */
    public synchronized ScriptedDownloads otherwise(Function<DownloadRequest, FileReply> replies) {
        otherwise = replies;
        return this;
    }

    /** Calls sinks on a thread of its own, as some transports do. */
    public ScriptedDownloads onAnotherThread() {
        onAnotherThread = true;
        return this;
    }

    @Override
    public synchronized DownloadCall call(DownloadRequest request) {
        requests.add(request);
        Function<DownloadRequest, FileReply> next = script.isEmpty() ? otherwise : script.remove();
        if (next == null) {
            throw new AssertionError("Nobody expected another download: " + request);
        }
        AtomicBoolean cancelled = new AtomicBoolean();
        return new DownloadCall() {
            @Override
            public void run(DownloadSink sink) {
                if (onAnotherThread) {
                    elsewhere(() -> next.apply(request).push(sink, cancelled));
                } else {
                    next.apply(request).push(sink, cancelled);
                }
            }

            @Override
            public void cancel() {
                cancelled.set(true);
            }
        };
    }

    @Override
    public void close() {
        closed = true;
    }

    public boolean isClosed() {
        return closed;
    }

    public synchronized List<DownloadRequest> requests() {
        return List.copyOf(requests);
    }

    /** What is left of the script. */
    public synchronized int left() {
        return script.size();
    }

    // Spins: any other wait would take the caller's interrupt flag for itself, for as long as it waits.
    private static void elsewhere(Runnable work) {
        CompletableFuture<Void> done = CompletableFuture.runAsync(work, task -> new Thread(task, "file-store").start());
        while (!done.isDone()) {
            Thread.onSpinWait();
        }
        try {
            done.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw failed;
        }
    }
}
