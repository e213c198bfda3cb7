package io.cdsbackup.cli.signal;

/** The signal that a terminal's window has another size now. */
public final class WindowChange {

    private WindowChange() {}

    /**
     * Listens to it from now on.
     *
     * @param changed what to call, on a thread of the JVM's own, at each change
     */
    public static void listen(Runnable changed) {
        // Where the system has no such signal, the window keeps the size that it had at first.
        SignalTrap.set("WINCH", changed);
    }
}
