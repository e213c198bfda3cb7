package planted.layers.error;

import planted.layers.port.Gate;

/** An error that knows a port. */
public interface Failure {
    Gate gate();
}
