package io.cdsbackup.localfiles;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;

/**
 * Runs what an interrupt would disturb: a {@code FileChannel} closes, for all threads, when one of them is interrupted in it.
 * Therefore the thread's flag is taken away for the time of a call and put back behind it, and a call whose channel was
 * closed all the same is done again.
 */
final class Uninterrupted {

    private Uninterrupted() {}

    static <T> T call(IoCall<T> call) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return call.run();
                } catch (ClosedChannelException interruptedHereOrInAnotherThread) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static void run(IoStep step) throws IOException {
        call(() -> {
            step.run();
            return Boolean.TRUE;
        });
    }
}
