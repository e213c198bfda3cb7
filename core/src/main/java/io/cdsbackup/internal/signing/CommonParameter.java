package io.cdsbackup.internal.signing;

/**
 * A parameter that every request has: encoded once and for all, as far as it is the same each time, in the two forms that
 * {@link CanonicalQuery} writes.
 */
final class CommonParameter {

    private static final int MARK_SENT = "&".length();
    private static final int MARK_SIGNED = "%26".length();

    private final String name;
    private final byte[] sent;
    private final byte[] signed;

    private CommonParameter(String name, String value) {
        AsciiBuffer once = new AsciiBuffer(2 * name.length());
        AsciiBuffer twice = new AsciiBuffer(2 * name.length());
        once.append("&");
        twice.append("%26");
        PercentEncoding.append(name, once, twice);
        once.append("=");
        twice.append("%3D");
        PercentEncoding.append(value, once, twice);
        this.name = name;
        this.sent = once.copy();
        this.signed = twice.copy();
    }

    /** One whose value is another each time, and to be written behind it. */
    static CommonParameter named(String name) {
        return new CommonParameter(name, "");
    }

    /** One whose value never changes. */
    static CommonParameter fixed(String name, String value) {
        return new CommonParameter(name, value);
    }

    boolean isNamed(String other) {
        return name.equals(other);
    }

    boolean isBefore(String other) {
        return name.compareTo(other) < 0;
    }

    /** Writes it, with the mark that parts it from the one before unless it is the first. */
    void appendTo(AsciiBuffer address, AsciiBuffer toSign, boolean first) {
        address.append(sent, first ? MARK_SENT : 0);
        toSign.append(signed, first ? MARK_SIGNED : 0);
    }

    @Override
    public String toString() {
        return name;
    }
}
