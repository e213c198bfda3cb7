package planted.layers.internal;

import planted.layers.Client;

/** An engine that calls back up. */
interface BackSeat {
    Client client();
}
