package io.cdsbackup.internal.signing;

import io.cdsbackup.port.HttpMethod;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A query in the one form that is signed and sent: names and values percent-encoded, sorted by name. Every HTTP client sends
 * this form unchanged. It is written in one go where it is sent, behind its address, and, encoded once more, where it is
 * signed. Once it is signed the next can be written over it, which spares two new buffers, and the address where that is the
 * same.
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
    private String base = "";
    private int begin;

    /** Begins the first, or the next, of this method and behind this address. */
    void begin(HttpMethod method, URI behind) {
        // Not the URIs: those are equal where a host is in other letters.
        String text = behind.toString();
        if (text.equals(base)) {
            address.cutTo(begin);
        } else {
            address.cutTo(0);
            address.append(behind.toASCIIString());
            address.append(QUERY);
            begin = address.length();
            base = text;
        }
        toSign.cutTo(0);
        toSign.append(
                switch (method) {
                    case GET -> GET;
                    case POST -> POST;
                });
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

    /** The whole address, with the signature, which is itself not signed, and which is not kept. */
    String signedBy(String signature) {
        int end = address.length();
        address.append(SIGNATURE);
        PercentEncoding.append(signature, address);
        String signed = address.text(0, address.length());
        address.wipeTo(end);
        return signed;
    }

    /** Whether it takes no more than twice the room that most do. */
    boolean isUsual() {
        return address.capacity() + toSign.capacity() <= 4 * USUAL_LENGTH;
    }

    /** All the memory that it is written on, whatever is there. For tests. */
    ByteBuffer memory() {
        return address.bytes(0, address.capacity());
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
