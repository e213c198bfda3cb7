package planted.layers.testkit;

import planted.layers.sandbox.Cloud;
import planted.layers.transport.jdk.Wire;

/** A test kit that knows the sandbox, which it may, and an adapter, which it may not. */
public interface Fake {
    Cloud cloud();

    Wire wire();
}
