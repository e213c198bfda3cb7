package io.cdsbackup.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Marks the threads that a transport starts: a new thread takes over its maker's context class loader, and any thread can
 * read that of another. To load classes by it is to do so by the one before.
 */
final class ThreadMark extends ClassLoader {

    /** How the threads of our own modules are called. */
    private static final String OURS = "cds-backup-";

    private static final int MOST = 10_000;

    private final Object owner;

    private ThreadMark(Object owner, ClassLoader before) {
        super("cds-backup-testkit", before);
        this.owner = owner;
    }

    /** Does something, all of whose new threads are marked. */
    static <T extends @Nullable Object> T within(Object owner, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new ThreadMark(owner, unmarked(before)));
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The live threads of ours that bear the mark of this owner, and so are of nobody else. */
    static List<Thread> threads(Object owner) {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] all = new Thread[MOST];
        int count = root.enumerate(all, true);
        return Arrays.stream(all, 0, count)
                .filter(Objects::nonNull)
                .filter(thread -> thread.getName().startsWith(OURS))
                .filter(thread -> thread.getContextClassLoader() instanceof ThreadMark mark && mark.owner == owner)
                .toList();
    }

    private static ClassLoader unmarked(@Nullable ClassLoader loader) {
        if (loader == null) {
            return ClassLoader.getSystemClassLoader();
        }
        return loader instanceof ThreadMark mark ? mark.getParent() : loader;
    }
}
