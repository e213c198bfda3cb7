package io.cdsbackup.transport.jdk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Ends an HTTP client at once. Its {@code close()} would wait, and for a body that nobody reads for ever; its
 * {@code shutdownNow()} exists since JDK 21. Before, a client ends by itself when nothing refers to it.
 */
final class ClientShutdown {

    private static final @Nullable Method SHUTDOWN_NOW = shutdownNow();

    private ClientShutdown() {}

    /** Whether this JVM can end a client at all. */
    static boolean isPossible() {
        return SHUTDOWN_NOW != null;
    }

    static void now(HttpClient client) {
        if (SHUTDOWN_NOW == null) {
            return;
        }
        try {
            SHUTDOWN_NOW.invoke(client);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("HttpClient.shutdownNow() failed", impossible);
        }
    }

    private static @Nullable Method shutdownNow() {
        try {
            return HttpClient.class.getMethod("shutdownNow");
        } catch (NoSuchMethodException before21) {
            return null;
        }
    }
}
