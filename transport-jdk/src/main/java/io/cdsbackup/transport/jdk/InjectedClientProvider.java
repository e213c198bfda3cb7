package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.net.http.HttpClient;

/** Transports by a user's own HTTP client. */
final class InjectedClientProvider implements TransportProvider {

    private final HttpClient client;

    InjectedClientProvider(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw refused(
                    "The HTTP client follows redirects: a signed request would go where nobody sent it",
                    "Build it with followRedirects(HttpClient.Redirect.NEVER)");
        }
        if (client.cookieHandler().isPresent()) {
            throw refused("The HTTP client keeps cookies", "Build it without cookieHandler(...)");
        }
        if (client.authenticator().isPresent()) {
            throw refused(
                    "The HTTP client authenticates by itself, and would send a refused request again",
                    "Build it without authenticator(...)");
        }
        this.client = client;
    }

    @Override
    public String name() {
        return JdkTransportProvider.NAME;
    }

    @Override
    public Transport transport(TransportSettings settings) {
        checkUnset(settings);
        return new JdkApiTransport(ApiClient.lent(client));
    }

    @Override
    public DownloadTransport downloads(TransportSettings settings) {
        checkUnset(settings);
        return new JdkDownloads(DownloadClients.madeBy(ClientRecipe.like(client)));
    }

    private static void checkUnset(TransportSettings settings) {
        if (settings.sslContext() != null) {
            throw refused(
                    "The transport settings have an SSLContext, but the HTTP client given brings its own trust",
                    "Set sslContext(...) on the HTTP client's builder instead");
        }
        if (settings.proxy() != null) {
            throw refused(
                    "The transport settings have a proxy, but the HTTP client given brings its own",
                    "Set proxy(...) on the HTTP client's builder instead");
        }
    }

    private static InvalidSettingException refused(String message, String hint) {
        return new InvalidSettingException(ErrorDetail.of(message).withHint(hint));
    }
}
