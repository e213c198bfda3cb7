package io.cdsbackup.internal.signing;

import io.cdsbackup.port.HttpMethod;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A query in the one form that is signed and sent: names and values percent-encoded, sorted by name. Every HTTP client sends
 * this form unchanged. It is written in one go where it is sent, behind its address, and, encoded once more, where it is
 * signed.
 */
final class CanonicalQuery {

    /** So long are most; a longer one is copied once or twice. */
    private static final int USUAL_LENGTH = 450;

    // The slash before the query is the form that the vendor's own samples use.
    private static final byte[] QUERY = ascii("/?");
    // Method and path, which is a slash to the signature, whatever it is to the service.
    private static final byte[] GET = ascii("GET&%2F&");
    private static final byte[] POST = ascii("POST&%2F&");
    private static final byte[] SIGNATURE = ascii("&Signature=");
    private static final byte[] AND = ascii("&");
    private static final byte[] AND_ENCODED = ascii("%26");
    private static final byte[] EQUALS = ascii("=");
    private static final byte[] EQUALS_ENCODED = ascii("%3D");

    private final AsciiBuffer address = new AsciiBuffer(USUAL_LENGTH);
    private final AsciiBuffer toSign = new AsciiBuffer(USUAL_LENGTH);
    private final int begin;

    private CanonicalQuery(String address, HttpMethod method) {
        this.address.append(address);
        this.address.append(QUERY);
        this.begin = this.address.length();
        toSign.append(
                switch (method) {
                    case GET -> GET;
                    case POST -> POST;
                });
    }

    static CanonicalQuery behind(String address, HttpMethod method) {
        return new CanonicalQuery(address, method);
    }

    /** Adds a parameter, whose name comes behind those that are there. */
    void add(String name, String value) {
        if (!isEmpty()) {
            append(AND, AND_ENCODED);
        }
        append(name);
        append(EQUALS, EQUALS_ENCODED);
        append(value);
    }

    /** Adds a parameter that every request has, in its place; the value is empty if it is a fixed one. */
    void add(CommonParameter parameter, String value) {
        parameter.appendTo(address, toSign, isEmpty());
        if (!value.isEmpty()) {
            append(value);
        }
    }

    /** What the signature is computed over: the method, the path, and the query, encoded once more. */
    ByteBuffer stringToSign() {
        return toSign.bytes(0, toSign.length());
    }

    /** The whole address, with the signature, which is itself not signed. To be asked for once. */
    String signedBy(String signature) {
        address.append(SIGNATURE);
        PercentEncoding.append(signature, address);
        return address.text(0, address.length());
    }

    private boolean isEmpty() {
        return address.length() == begin;
    }

    private void append(byte[] sent, byte[] signed) {
        address.append(sent);
        toSign.append(signed);
    }

    private void append(String text) {
        PercentEncoding.append(text, address, toSign);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The query alone, without a question mark. */
    @Override
    public String toString() {
        return address.text(begin, address.length());
    }
}
