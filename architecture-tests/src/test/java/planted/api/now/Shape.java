package planted.api.now;

/** A sealed type of a later release. */
public sealed interface Shape permits Shape.Round, Shape.Flat {

    /** A class of it. */
    record Round(int radius) implements Shape {}

    /** One more. */
    record Flat(int width) implements Shape {}
}
