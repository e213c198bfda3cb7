package io.cdsbackup.sandbox;

import java.net.URI;
import java.util.Set;

/**
 * A client's connection to the cloud, as it stood when it was asked for. It knows signed addresses, so it is a class and no
 * record, and its text form shows neither a query nor a field's value.
 */
public final class OpenConnection {

    private final Door door;
    private final int number;
    private final Set<String> targets;
    private final String inFlight;

    OpenConnection(Door door, int number, Set<String> targets, String inFlight) {
        this.door = door;
        this.number = number;
        this.targets = Set.copyOf(targets);
        this.inFlight = inFlight;
    }

    /**
     * Where it leads to.
     *
     * @return the door
     */
    public Door door() {
        return door;
    }

    /**
     * Which connection it is: {@link RecordedExchange#connection()} of the exchanges that it carried.
     *
     * @return the connection's number
     */
    public int number() {
        return number;
    }

    /**
     * Whether a request that came over it has not been answered to the end.
     *
     * @return false if it is idle
     */
    public boolean inFlight() {
        return !inFlight.isEmpty();
    }

    /**
     * Whether this request was among those that came over it lately.
     *
     * @param request the address asked for, with its query
     * @return true if the path and the query are those of one of its last requests
     */
    public boolean carried(URI request) {
        return targets.contains(target(request));
    }

    static String target(URI request) {
        return request.getRawPath() + "?" + request.getRawQuery();
    }

    /** Shows the door, the number, and method and path of the request in flight. */
    @Override
    public String toString() {
        return door + " connection " + number + (inFlight() ? ", with " + inFlight + " in flight" : ", idle");
    }
}
