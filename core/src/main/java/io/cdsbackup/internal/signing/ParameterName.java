package io.cdsbackup.internal.signing;

/**
 * The name of a parameter that every request has, and the mark behind it: encoded once and for all, in the two forms that
 * {@link CanonicalQuery} writes.
 */
final class ParameterName {

    private final String text;
    private final byte[] sent;
    private final byte[] signed;

    private ParameterName(String text) {
        AsciiBuffer once = new AsciiBuffer(text.length());
        PercentEncoding.append(text, once);
        once.append('=');
        AsciiBuffer twice = new AsciiBuffer(text.length());
        PercentEncoding.append(once.bytes(0, once.length()), twice);
        this.text = text;
        this.sent = once.copy();
        this.signed = twice.copy();
    }

    static ParameterName of(String text) {
        return new ParameterName(text);
    }

    boolean is(String name) {
        return text.equals(name);
    }

    boolean isBefore(String name) {
        return text.compareTo(name) < 0;
    }

    void appendTo(AsciiBuffer address, AsciiBuffer toSign) {
        address.append(sent);
        toSign.append(signed);
    }

    @Override
    public String toString() {
        return text;
    }
}
