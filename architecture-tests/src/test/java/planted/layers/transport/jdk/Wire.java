package planted.layers.transport.jdk;

/** An adapter that keeps to its place. */
public final class Wire {}
