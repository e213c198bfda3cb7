package planted.api.before;

/** A record of the last release. */
public record Point(int x, int y) {}
