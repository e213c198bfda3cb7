package planted.api.before;

/** An enum of the last release. */
public enum Colour {
    RED,
    BLUE
}
