package io.cdsbackup.transport.feign;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.Response;
import java.net.URI;

/**
 * What Feign makes a proxy of, so that the user's interceptors, logger and capabilities see an API call: which host and path
 * it goes to, and a number that stands for the rest.
 */
interface SignedApi {

    /** The field that carries the number; it never goes on the wire. */
    String CALL = "X-Cds-Backup-Call";

    @RequestLine("GET")
    @Headers(CALL + ": {call}")
    Response get(URI where, @Param("call") String call);

    @RequestLine("POST")
    @Headers(CALL + ": {call}")
    Response post(URI where, @Param("call") String call);
}
