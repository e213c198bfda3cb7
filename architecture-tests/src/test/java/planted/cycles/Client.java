package planted.cycles;

import planted.cycles.internal.Engine;

/** A client that uses its engine. */
public interface Client {
    Engine engine();
}
