package planted.events.error;

/** A closed choice. */
public enum Kind {
    NETWORK
}
