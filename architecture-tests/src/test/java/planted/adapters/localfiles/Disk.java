package planted.adapters.localfiles;

import planted.adapters.transport.jdk.Wire;

/** An adapter that uses another one. */
interface Disk {
    Wire wire();
}
