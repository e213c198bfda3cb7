package io.cdsbackup.testkit;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.sandbox.OpenConnection;
import io.cdsbackup.sandbox.SandboxCloud;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A cloud, and the clients that tests made for it, from the start of the cloud to its end. */
final class RunningSandbox {

    private final SandboxCloud cloud;
    private final boolean pooled;
    private final WatchedClients clients = new WatchedClients();
    /** By their text: what one test left in flight is not blamed on the next, too. */
    private final Set<String> blamed = new HashSet<>();

    RunningSandbox(SandboxCloud cloud, boolean pooled) {
        this.cloud = cloud;
        this.pooled = pooled;
    }

    SandboxCloud cloud() {
        return cloud;
    }

    BackupClientBuilder clientBuilder() {
        return clients.watched(BackupClient.builder().endpoint(cloud.endpoint()).credentials(cloud.credentials()));
    }

    /** The requests that are wrong, one in a line. */
    List<String> unmatched() {
        return cloud.unmatched().stream()
                .map(request -> request.request() + ": expected " + request.expected())
                .toList();
    }

    /**
     * Finds what a test left under way.
     *
     * @param grace how long it may take to end
     */
    List<String> endOfTest(Duration grace) {
        try {
            List<String> found = new ArrayList<>();
            for (OpenConnection connection : check(grace).requestsInFlight()) {
                if (blamed.add(connection.toString())) {
                    found.add(shown(connection));
                }
            }
            return found;
        } catch (InterruptedException interrupted) {
            return interrupted();
        }
    }

    /**
     * Closes the cloud, and finds what was still open.
     *
     * @param grace how long it may take to end
     */
    List<String> end(Duration grace) {
        try {
            LeakCheck check = check(grace);
            List<String> found = new ArrayList<>();
            if (!pooled) {
                found.addAll(check.openClients());
                check.strayConnections().stream()
                        .filter(connection -> !blamed.contains(connection.toString()))
                        .map(RunningSandbox::shown)
                        .forEach(found::add);
            }
            cloud.close();
            // Begun only now: what was left open has used up the time of the check before.
            LeakCheck afterwards = check(grace);
            if (found.isEmpty() && !pooled) {
                found.addAll(afterwards.threads());
            }
            if (!grace.isZero() && !afterwards.cloudHasEnded()) {
                found.add("threads of the sandbox itself, though it is closed: this is a defect of the sandbox");
            }
            return found;
        } catch (InterruptedException interrupted) {
            return interrupted();
        } finally {
            cloud.close();
        }
    }

    private LeakCheck check(Duration grace) {
        return new LeakCheck(cloud, clients, grace);
    }

    private static String shown(OpenConnection connection) {
        return connection
                + (connection.inFlight()
                        ? ": read the answer to its end, or close the client or its stream"
                        : ": close the client that holds it");
    }

    private static List<String> interrupted() {
        Thread.currentThread().interrupt();
        return List.of();
    }

    @Override
    public String toString() {
        return cloud.toString();
    }
}
