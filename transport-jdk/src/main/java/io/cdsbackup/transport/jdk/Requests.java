package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.HttpField;
import io.cdsbackup.port.HttpFields;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Requests as java.net.http wants them. */
final class Requests {

    private Requests() {}

    /**
     * Checks what java.net.http would refuse with the whole address in its message.
     *
     * @throws AddressRefusedException if it cannot open such an address
     */
    static URI checked(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new AddressRefusedException(ErrorDetail.of("The address is neither http nor https"));
        }
        if (uri.getHost() == null || uri.getHost().isEmpty() || uri.getPort() == 0 || uri.getPort() > 65535) {
            throw new AddressRefusedException(ErrorDetail.of("The address names no valid host and port"));
        }
        return uri;
    }

    /** A GET; HTTP/1.1, for over plain http the client would otherwise ask for an upgrade to h2c. */
    static HttpRequest.Builder to(URI uri, HttpFields fields, @Nullable String proxyPassword) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri).version(HttpClient.Version.HTTP_1_1);
        for (HttpField field : fields.fields()) {
            add(builder, field);
        }
        return proxyPassword == null ? builder : builder.setHeader(ProxyPassword.FIELD, proxyPassword);
    }

    private static void add(HttpRequest.Builder builder, HttpField field) {
        try {
            builder.header(field.name(), field.value());
        } catch (IllegalArgumentException unfit) {
            // Not as the cause: its message holds the value.
            throw new IllegalArgumentException("The header field " + field.name() + " cannot be sent");
        }
    }
}
