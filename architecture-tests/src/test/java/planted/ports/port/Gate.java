package planted.ports.port;

/** A port, with a constant that does nothing. */
interface Gate {
    Gate NONE = new Gate() {};

    /** A value. */
    record Ticket(String name) {}

    /** A choice. */
    enum Side {
        LEFT {
            @Override
            public String toString() {
                return "left";
            }
        },
        RIGHT
    }
}
