package planted.layers.common;

/** A class that nobody knows where to look for. */
final class Misplaced {}
