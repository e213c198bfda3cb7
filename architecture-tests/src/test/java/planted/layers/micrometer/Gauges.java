package planted.layers.micrometer;

import planted.layers.Client;
import planted.layers.internal.Engine;
import planted.layers.transport.jdk.Wire;

/** Meters that know the client, which they may, and its engine and an adapter, which they may not. */
interface Gauges {
    Client client();

    Engine engine();

    Wire wire();
}
