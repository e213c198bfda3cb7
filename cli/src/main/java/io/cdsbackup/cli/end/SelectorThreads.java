package io.cdsbackup.cli.end;

/**
 * The threads on which HTTP clients of Java wait for the network. Before JDK 21 a client cannot be closed, and its thread waits
 * on until nothing refers to the client any more. A JVM that ends gives 300 ms to threads that are outside of its own code, and
 * such a thread uses them up: half of what a small command takes.
 */
public final class SelectorThreads {

    /** Of threads that begin while others are counted. */
    private static final int TO_SPARE = 16;

    private SelectorThreads() {}

    /** Ends them all. A client that is still in use ends with its thread, so that this is a process's last step but one. */
    public static void end() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        endIn(all);
    }

    static void endIn(ThreadGroup group) {
        Thread[] threads = new Thread[group.activeCount() + TO_SPARE];
        int count = group.enumerate(threads);
        for (int index = 0; index < count; index++) {
            if (isSelector(threads[index].getName())) {
                threads[index].interrupt();
            }
        }
    }

    private static boolean isSelector(String name) {
        return name.startsWith("HttpClient-") && name.endsWith("-SelectorManager");
    }
}
