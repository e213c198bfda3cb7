package planted.internals.transport.jdk;

import planted.internals.internal.Engine;

/** An adapter that uses the engine where nobody sees it. */
final class Wire {
    private Wire() {}

    static Object engine() {
        return new Engine() {};
    }
}
