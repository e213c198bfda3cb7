package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.net.http.HttpClient;

/** The two ways to have a transport: both keep the same promises. */
enum Variant {
    OWN_CLIENT,
    INJECTED_CLIENT;

    Transport transport() {
        return transport(TransportSettings.defaults());
    }

    Transport transport(TransportSettings settings) {
        return provider(settings).transport(seen(settings));
    }

    DownloadTransport downloads() {
        return downloads(TransportSettings.defaults());
    }

    DownloadTransport downloads(TransportSettings settings) {
        return provider(settings).downloads(seen(settings));
    }

    private TransportProvider provider(TransportSettings settings) {
        if (this == OWN_CLIENT) {
            return new JdkTransportProvider();
        }
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(settings.connectTimeout());
        if (settings.sslContext() != null) {
            builder.sslContext(settings.sslContext());
        }
        return JdkTransport.using(builder.build());
    }

    private TransportSettings seen(TransportSettings settings) {
        return this == OWN_CLIENT ? settings : TransportSettings.defaults();
    }
}
