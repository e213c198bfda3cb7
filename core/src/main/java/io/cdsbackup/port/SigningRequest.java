package io.cdsbackup.port;

import io.cdsbackup.domain.Endpoint;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to sign.
 *
 * @param method the method, which is signed too
 * @param endpoint where it goes
 * @param action the action's name
 * @param parameters the action's own query parameters, unencoded, in the natural order of their names; empty for a POST,
 *     whose body is not signed
 */
public record SigningRequest(HttpMethod method, Endpoint endpoint, String action, Map<String, String> parameters) {

    /**
     * Copies the parameters, and puts them in the natural order of their names, as they are signed.
     *
     * @param method the method, which is signed too
     * @param endpoint where it goes
     * @param action the action's name
     * @param parameters the action's own query parameters, unencoded
     */
    public SigningRequest {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
