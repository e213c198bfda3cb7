package planted.events.domain;

/** Any text at all. */
public record Word(String value) {}
