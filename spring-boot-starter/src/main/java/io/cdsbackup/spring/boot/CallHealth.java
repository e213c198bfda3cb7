package io.cdsbackup.spring.boot;

import io.cdsbackup.port.ClientListener;
import java.util.Map;

/**
 * How well the backups are, for the indicators of both lines of Spring Boot. A failure takes the application down only where
 * that is asked for: a job of the night is no reason to take a service out of its load balancer.
 */
final class CallHealth {

    private static final String UP = "UP";
    private static final String UNKNOWN = "UNKNOWN";
    private static final String DOWN = "DOWN";

    private final LastCalls calls;
    private final boolean downOnFailure;

    CallHealth(LastCalls calls, CdsBackupProperties.Health properties) {
        this.calls = calls;
        this.downOnFailure = properties.downOnFailure();
    }

    /** Is to be told of the client's calls. */
    ClientListener listener() {
        return calls;
    }

    /** The code of a status. */
    String status() {
        return calls.lastOnesWell()
                .map(well -> well ? UP : downOnFailure ? DOWN : UNKNOWN)
                .orElse(UNKNOWN);
    }

    Map<String, String> details() {
        return calls.details();
    }
}
