package org.springframework.core.io;

/** Stands for a library that is not on this module's class path, so that a planted class can use it. */
public interface Resource {}
