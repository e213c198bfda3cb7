package io.cdsbackup.transport.feign;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the logger of the JDK's {@code HttpURLConnection} quiet, over which Feign's default client sends: it prints whole
 * requests, signed addresses and all, as soon as an application sets its root logger to {@code FINE}. Whoever gave that very
 * logger a level meant to see it, and does.
 */
final class UrlConnectionLog {

    /** Held, for a logger that nobody holds is forgotten, level and all. */
    private static final Logger LOGGER = Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection");

    private UrlConnectionLog() {}

    static void quieten() {
        if (LOGGER.getLevel() == null) {
            LOGGER.setLevel(Level.INFO);
        }
    }
}
