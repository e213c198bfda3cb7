package planted.layers.cli;

import planted.layers.sandbox.Cloud;
import planted.layers.testkit.Fake;
import planted.layers.transport.jdk.Wire;

/** A command that knows the sandbox and an adapter, which it may, and the test kit, which it may not. */
interface Command {
    Cloud cloud();

    Wire wire();

    Fake fake();
}
