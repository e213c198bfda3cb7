package planted.layers;

import planted.layers.internal.Engine;
import planted.layers.transport.jdk.Wire;

/** A client that knows its engine, which it may, and an adapter, which it may not. */
public interface Client {
    Engine engine();

    Wire wire();
}
