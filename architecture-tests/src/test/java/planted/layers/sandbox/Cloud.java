package planted.layers.sandbox;

import planted.layers.Client;

/** A sandbox that is its own client. */
public interface Cloud {
    Client client();
}
