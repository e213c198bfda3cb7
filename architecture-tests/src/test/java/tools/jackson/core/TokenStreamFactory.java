package tools.jackson.core;

/** Stands for a library that is not on this module's class path, so that a planted class can use it. */
public interface TokenStreamFactory {}
