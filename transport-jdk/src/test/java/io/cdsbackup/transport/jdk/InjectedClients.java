package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A client that is given is made once for its settings, and all transports over it share it. */
final class InjectedClients {

    private final Map<TransportSettings, HttpClient> made = new ConcurrentHashMap<>();

    TransportProvider provider(TransportSettings settings) {
        return JdkTransport.using(made.computeIfAbsent(settings, InjectedClients::client));
    }

    private static HttpClient client(TransportSettings settings) {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(settings.connectTimeout());
        if (settings.sslContext() != null) {
            builder.sslContext(settings.sslContext());
        }
        return builder.build();
    }
}
