package io.cdsbackup.testkit;

import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.HttpMethod;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An API call that reached the fake.
 *
 * @param method the HTTP method
 * @param endpoint where it went
 * @param action the action's name
 * @param parameters the action's own query parameters, decoded and sorted by name, without those that sign the request
 * @param fields the header fields
 * @param body the body as text; null for a GET
 * @param timestamp when it says it was signed
 * @param nonce its nonce
 */
public record RecordedAction(
        HttpMethod method,
        Endpoint endpoint,
        String action,
        Map<String, String> parameters,
        HttpFields fields,
        @Nullable String body,
        Instant timestamp,
        String nonce)
        implements RecordedCall {

    /**
     * Copies the parameters.
     *
     * @param method the HTTP method
     * @param endpoint where it went
     * @param action the action's name
     * @param parameters the action's own query parameters
     * @param fields the header fields
     * @param body the body as text; null for a GET
     * @param timestamp when it says it was signed
     * @param nonce its nonce
     */
    public RecordedAction {
        SortedMap<String, String> sorted = new TreeMap<>(parameters);
        parameters = Collections.unmodifiableMap(sorted);
    }

    /** Shows the action, its parameters, and the names of the header fields. */
    @Override
    public String toString() {
        return action + " " + parameters + " " + fields;
    }
}
