package io.cdsbackup.transport.feign;

import feign.Client;
import feign.Request;
import feign.Request.Options;
import feign.Response;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One exchange of Feign's default client, with its connection kept at hand. */
final class OwnExchange extends Client.Default {

    private final OwnClient client;
    private @Nullable HttpURLConnection connection;

    OwnExchange(OwnClient client) {
        // The verifier is asked about a name that the certificate does not hold, and only then: the answer is no.
        super(client.sockets(), (host, session) -> false);
        this.client = client;
    }

    @Override
    public HttpURLConnection getConnection(URL url) throws IOException {
        HttpURLConnection opened = (HttpURLConnection) url.openConnection(client.proxyFor(url));
        // Without one of its own a connection asks the JVM's, and repeats a refused request with what that knows.
        opened.setAuthenticator(client.password());
        connection = opened;
        return opened;
    }

    /** Feign's client leaves the connection open where it fails on the answer's head. */
    @Override
    public Response execute(Request request, Options options) throws IOException {
        boolean executed = false;
        client.password().forget();
        try {
            Response response = super.execute(request, options);
            executed = true;
            return response;
        } finally {
            client.password().forget();
            if (!executed && connection != null) {
                connection.disconnect();
            }
        }
    }

    boolean isProxied() {
        return Objects.requireNonNull(connection).usingProxy();
    }

    /** The fields in the order that they came in; Feign's client turns duplicates round, or loses them by their case. */
    Map<String, Collection<String>> headers() {
        HttpURLConnection opened = Objects.requireNonNull(connection);
        Map<String, Collection<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int at = 0; opened.getHeaderField(at) != null; at++) {
            String name = opened.getHeaderFieldKey(at);
            if (name != null) {
                fields.computeIfAbsent(name, first -> new ArrayList<>()).add(opened.getHeaderField(at));
            }
        }
        return fields;
    }
}
