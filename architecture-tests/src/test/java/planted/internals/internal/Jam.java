package planted.internals.internal;

/** What must not be thrown. */
public final class Jam extends Error {
    private static final long serialVersionUID = 1L;
}
