package planted.nullness.marked.below;

/** In a package that is not marked, below one that is, and seen by nobody. */
final class Hidden {}
