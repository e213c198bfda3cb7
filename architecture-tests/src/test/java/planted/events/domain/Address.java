package planted.events.domain;

/** A class that may hide what it likes. */
public final class Address {}
