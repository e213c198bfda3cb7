package planted.layers.port;

/** A port that keeps to its place. */
public interface Gate {
    void pass();
}
