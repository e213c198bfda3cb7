package planted.adapters.codec.jackson;

/** An adapter that keeps to itself. */
public interface Parser {}
