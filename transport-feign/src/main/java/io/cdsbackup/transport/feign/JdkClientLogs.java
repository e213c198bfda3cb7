package io.cdsbackup.transport.feign;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the loggers of the JDK's two HTTP clients quiet, over which Feign's default client and {@code feign-java11} send:
 * they print signed addresses as soon as an application sets its root logger to {@code FINE}. Whoever gave one of those very
 * loggers a level meant to see it, and does.
 */
final class JdkClientLogs {

    /** Held, for a logger that nobody holds is forgotten, level and all. */
    private static final List<Logger> LOGGERS = Stream.of(
                    "sun.net.www.protocol.http.HttpURLConnection", "jdk.internal.httpclient.debug")
            .map(Logger::getLogger)
            .toList();

    private JdkClientLogs() {}

    static void quieten() {
        for (Logger logger : LOGGERS) {
            if (logger.getLevel() == null) {
                logger.setLevel(Level.INFO);
            }
        }
    }
}
