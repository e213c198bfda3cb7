package io.cdsbackup.transport.jdk;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps java.net.http's own debug logger quiet: it prints whole addresses, signatures and all, as soon as an application
 * sets its root logger to {@code FINE}. Whoever gave that very logger a level meant to see it, and does.
 */
final class ClientDebugLog {

    /** Held, for a logger that nobody holds is forgotten, level and all. */
    private static final Logger LOGGER = Logger.getLogger("jdk.internal.httpclient.debug");

    private ClientDebugLog() {}

    static void quieten() {
        if (LOGGER.getLevel() == null) {
            LOGGER.setLevel(Level.INFO);
        }
    }
}
