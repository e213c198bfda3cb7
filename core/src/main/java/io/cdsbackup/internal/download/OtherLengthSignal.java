package io.cdsbackup.internal.download;

/**
 * The plan was made for a file of another length than the one that answers. Ends the parts of that plan, and goes no further
 * than to whoever makes the next one.
 */
final class OtherLengthSignal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long total;

    /** Of a file of this length; -1 if it gives no parts, and is to be fetched whole. */
    OtherLengthSignal(long total) {
        super("The file has another length than was planned for", null, false, false);
        this.total = total;
    }

    long total() {
        return total;
    }
}
