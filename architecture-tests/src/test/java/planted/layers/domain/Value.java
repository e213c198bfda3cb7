package planted.layers.domain;

import planted.layers.error.Failure;

/** A value that knows an error. */
interface Value {
    Failure failure();
}
