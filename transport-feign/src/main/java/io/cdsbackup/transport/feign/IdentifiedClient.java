package io.cdsbackup.transport.feign;

import feign.Client;
import feign.Request;
import feign.Request.Options;
import feign.Response;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.TransportResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns the request that Feign knows of into the one that is signed, and has it sent. Feign gets the status, the fields and
 * an empty body: the body may hold presigned addresses, and Feign's logger would print them.
 */
final class IdentifiedClient implements Client {

    private final Client delegate;
    private final ApiCalls calls;

    IdentifiedClient(Client delegate, ApiCalls calls) {
        this.delegate = delegate;
        this.calls = calls;
    }

    Client delegate() {
        return delegate;
    }

    /** The options that Feign gives are not heeded: a capability of the user's may have let redirects into them. */
    @Override
    public Response execute(Request request, Options options) throws IOException {
        Map<String, Collection<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(request.headers());
        Collection<String> id = fields.remove(SignedApi.CALL);
        ApiCall call = calls.find(
                        id == null || id.isEmpty() ? "" : id.iterator().next())
                .orElseThrow(BuilderRoute::neverSent);
        try {
            TransportResponse response = call.perform(delegate, fields, request.requestTemplate());
            return Response.builder()
                    .status(response.status())
                    .headers(Fields.toFeign(response.fields()))
                    .request(request)
                    .body(new byte[0])
                    .build();
        } catch (BackupException failure) {
            // Feign logs what is thrown here, and its metrics count it; the caller gets the failure from the call
            // itself.
            throw new IOException(failure.getMessage());
        }
    }
}
