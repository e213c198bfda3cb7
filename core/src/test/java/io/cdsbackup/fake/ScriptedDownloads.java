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
import java.util.function.Supplier;

/** A file store that gives the next answer to whatever is asked, looks at no interrupt, and keeps what was asked. */
public final class ScriptedDownloads implements DownloadTransport {

    private final Deque<Supplier<FileReply>> script = new ArrayDeque<>();
    private final List<DownloadRequest> requests = new ArrayList<>();
    private boolean onAnotherThread;
    private boolean closed;

    public ScriptedDownloads answer(FileReply reply) {
        script.add(() -> reply);
        return this;
    }

    public ScriptedDownloads fail(RuntimeException failure) {
        script.add(() -> {
            throw failure;
        });
        return this;
    }

    /** Calls sinks on a thread of its own, as some transports do. */
    public ScriptedDownloads onAnotherThread() {
        onAnotherThread = true;
        return this;
    }

    @Override
    public DownloadCall call(DownloadRequest request) {
        requests.add(request);
        if (script.isEmpty()) {
            throw new AssertionError("Nobody expected another download: " + request);
        }
        Supplier<FileReply> next = script.remove();
        return new DownloadCall() {
            @Override
            public void run(DownloadSink sink) {
                if (onAnotherThread) {
                    elsewhere(() -> next.get().push(sink));
                } else {
                    next.get().push(sink);
                }
            }

            @Override
            public void cancel() {
                throw new AssertionError("Nobody expected a cancel");
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

    public List<DownloadRequest> requests() {
        return List.copyOf(requests);
    }

    /** What is left of the script. */
    public int left() {
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
