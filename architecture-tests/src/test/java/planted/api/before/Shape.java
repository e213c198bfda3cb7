package planted.api.before;

/** A sealed type of the last release. */
public sealed interface Shape permits Shape.Round {

    /** A class of it. */
    record Round(int radius) implements Shape {}
}
