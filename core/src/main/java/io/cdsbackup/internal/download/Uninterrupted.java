package io.cdsbackup.internal.download;

/** Work that an interrupt must not fall into: a file that an interrupted thread touches is closed under it. */
final class Uninterrupted {

    private Uninterrupted() {}

    /** Does the work, and sets the flag again afterwards if it was set before. */
    static void run(Runnable work) {
        boolean interrupted = Thread.interrupted();
        try {
            work.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
