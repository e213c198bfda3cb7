package planted.api.now;

/** An enum of a later release. */
public enum Colour {
    RED,
    BLUE,
    GREEN
}
