package planted.nullness.told;

/** In a package that is told, and not marked. */
public final class Shown {}
