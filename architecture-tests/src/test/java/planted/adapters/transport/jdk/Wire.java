package planted.adapters.transport.jdk;

/** An adapter that keeps to itself. */
public interface Wire {}
