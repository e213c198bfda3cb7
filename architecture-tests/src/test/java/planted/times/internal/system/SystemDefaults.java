package planted.times.internal.system;

import java.time.InstantSource;

/** What the builder wires. */
final class SystemDefaults {
    private SystemDefaults() {}

    static InstantSource clock() {
        return InstantSource.system();
    }
}
