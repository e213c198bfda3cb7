package planted.times;

import java.time.InstantSource;

/** Wires the defaults. */
final class BackupClientBuilder {
    private BackupClientBuilder() {}

    static InstantSource clock() {
        return InstantSource.system();
    }
}
