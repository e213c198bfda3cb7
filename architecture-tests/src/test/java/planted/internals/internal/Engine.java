package planted.internals.internal;

/** What must not be seen. */
public interface Engine {}
