package planted.layers.spring.boot;

import planted.layers.internal.Engine;
import planted.layers.transport.feign.CuriousWire;

/** A starter for a framework that knows an adapter, which it may, and the engine, which it may not. */
interface Starter {
    CuriousWire wire();

    Engine engine();
}
