package planted.nullness.marked;

/** In a package that is marked. */
final class Fine {}
