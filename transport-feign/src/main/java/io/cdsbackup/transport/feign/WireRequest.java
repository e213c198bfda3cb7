package io.cdsbackup.transport.feign;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.TransportRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds what a client is to send: the exact address, and the fields. */
final class WireRequest {

    private WireRequest() {}

    /**
     * An API request.
     *
     * @param request what core wants sent
     * @param client what will send it
     * @param added fields to send beside the request's own
     * @param template what Feign made of the call, for clients that measure by it; null without one
     */
    static Request api(
            TransportRequest request,
            Client client,
            Map<String, Collection<String>> added,
            @Nullable RequestTemplate template) {
        Map<String, Collection<String>> fields = Fields.toFeign(request.fields());
        Fields.addMissing(fields, added);
        if (addsGzip(client)) {
            fields.putIfAbsent(Fields.ACCEPT_ENCODING, List.of("identity"));
        }
        byte[] body = request.body().orElse(null);
        if (body != null) {
            // With a length the default client streams the body; a buffered POST it would send twice.
            fields.put(Fields.CONTENT_LENGTH, List.of(Integer.toString(body.length)));
        }
        // Without a charset the body is bytes to every client, and none of them writes a Content-Type of its own.
        return Request.create(
                HttpMethod.valueOf(request.method().name()), request.signed().text(), fields, body, null, template);
    }

    static Request download(DownloadRequest request) {
        return Request.create(
                HttpMethod.GET,
                request.address().uri().toString(),
                Fields.toFeign(request.fields()),
                (byte[]) null,
                null,
                null);
    }

    /** OkHttp's and Apache's clients ask for gzip unless they are told otherwise; the JDK's never does. */
    private static boolean addsGzip(Client client) {
        return !(client instanceof Client.Default) && !(client instanceof OwnClient);
    }
}
