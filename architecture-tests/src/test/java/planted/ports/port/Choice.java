package planted.ports.port;

/** A closed choice. */
abstract sealed class Choice permits Choice.Only {
    /** A final class, and nothing secret in it: it should be a record. */
    static final class Only extends Choice {}
}
