package io.cdsbackup.transport.jdk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.http.HttpClient;
import java.util.Optional;

/**
 * Ends an HTTP client at once. Its {@code close()} would wait, and for a body that nobody reads for ever; its
 * {@code shutdownNow()} exists since JDK 21. Before, a client ends by itself when nothing refers to it.
 */
final class ClientShutdown {

    private static final Optional<Method> SHUTDOWN_NOW = shutdownNow();

    private ClientShutdown() {}

    static void now(HttpClient client) {
        SHUTDOWN_NOW.ifPresent(method -> {
            try {
                method.invoke(client);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("HttpClient.shutdownNow() failed", impossible);
            }
        });
    }

    private static Optional<Method> shutdownNow() {
        try {
            return Optional.of(HttpClient.class.getMethod("shutdownNow"));
        } catch (NoSuchMethodException before21) {
            return Optional.empty();
        }
    }
}
