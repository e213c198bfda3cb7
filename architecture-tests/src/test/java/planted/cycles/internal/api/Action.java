package planted.cycles.internal.api;

import planted.cycles.Client;

/** An action that calls the client again: the cycle has three packages. */
public interface Action {
    Client client();
}
