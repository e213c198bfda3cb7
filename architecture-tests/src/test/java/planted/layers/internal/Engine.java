package planted.layers.internal;

/** An engine that keeps to its place. */
public final class Engine {}
