package planted.layers.benchmarks;

import planted.layers.testkit.Fake;
import planted.layers.transport.jdk.Wire;

/** A benchmark that knows an adapter, which it may, and the test kit, which it may not. */
interface Race {
    Wire wire();

    Fake fake();
}
