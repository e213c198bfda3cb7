package io.cdsbackup.testkit.urlconnection;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/** The daemon threads of one transport, and the calls that are open on it. */
final class Workers {

    private final ExecutorService threads = Executors.newCachedThreadPool(Workers::daemon);
    private final Set<Call> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "urlconnection");
        thread.setDaemon(true);
        return thread;
    }

    <T> Future<T> submit(Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException late) {
            throw Failure.closed();
        }
    }

    void enter(Call call) {
        open.add(call);
        if (closed) {
            open.remove(call);
            throw Failure.closed();
        }
    }

    void leave(Call call) {
        open.remove(call);
    }

    void close() {
        closed = true;
        open.forEach(call -> call.stop(Failure::closed));
        threads.shutdown();
    }
}
