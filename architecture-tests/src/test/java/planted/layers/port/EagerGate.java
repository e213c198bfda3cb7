package planted.layers.port;

import planted.layers.internal.Engine;

/** A port that knows the application. */
interface EagerGate {
    Engine engine();
}
