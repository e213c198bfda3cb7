package planted.api.now;

/** A record of a later release. */
public record Point(int x, int y, int z) {}
