package io.cdsbackup.port;

/** The methods that the API uses. */
public enum HttpMethod {
    /** A reading action: its parameters are in the query, and signed. */
    GET,
    /** A changing action: its parameters are a JSON body, which is not signed. */
    POST
}
