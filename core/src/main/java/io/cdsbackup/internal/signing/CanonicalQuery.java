package io.cdsbackup.internal.signing;

import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.port.HttpMethod;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A query in the one form that is signed and sent: names and values percent-encoded, sorted by name. Every HTTP client sends
 * this form unchanged. It is written where it is sent, behind its address, and the signature behind it: nothing is copied.
 */
final class CanonicalQuery {

    /** So long are most; a longer one is copied once or twice. */
    private static final int USUAL_LENGTH = 400;

    private final AsciiBuffer address = new AsciiBuffer(USUAL_LENGTH);
    private final int begin;
    private final int end;

    private CanonicalQuery(String endpoint, SortedMap<String, String> parameters) {
        address.append(endpoint);
        // The slash before the query is the form that the vendor's own samples use.
        address.append("/?");
        begin = address.length();
        parameters.forEach((name, value) -> {
            if (address.length() > begin) {
                address.append('&');
            }
            PercentEncoding.append(name, address);
            address.append('=');
            PercentEncoding.append(value, address);
        });
        end = address.length();
    }

    static CanonicalQuery of(Map<String, String> parameters) {
        return new CanonicalQuery("", new TreeMap<>(parameters));
    }

    /** The query of these parameters, which are in their natural order, behind an endpoint. */
    static CanonicalQuery behind(Endpoint endpoint, SortedMap<String, String> parameters) {
        return new CanonicalQuery(endpoint.base().toASCIIString(), parameters);
    }

    /** What the signature is computed over: the method, the path (always a slash), and the query, encoded once more. */
    ByteBuffer stringToSign(HttpMethod method) {
        AsciiBuffer encoded = new AsciiBuffer((end - begin) * 5 / 4);
        encoded.append(method.name());
        encoded.append("&%2F&");
        PercentEncoding.append(address.bytes(begin, end), encoded);
        return encoded.bytes(0, encoded.length());
    }

    /** The whole address, with the signature, which is itself not signed. To be asked for once. */
    String signedBy(String signature) {
        address.append("&Signature=");
        PercentEncoding.append(signature, address);
        return address.text(0, address.length());
    }

    /** The query alone, without a question mark. */
    @Override
    public String toString() {
        return address.text(begin, end);
    }
}
