package planted.layers.transport.feign;

import planted.layers.Client;
import planted.layers.internal.Engine;

/** An adapter that knows the client, which it may, and its engine, which it may not. */
public interface CuriousWire {
    Client client();

    Engine engine();
}
