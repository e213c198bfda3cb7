package io.cdsbackup.testkit;

import io.cdsbackup.port.TransportResponse;

/** Answers an API call, or throws what the transport shall throw. */
@FunctionalInterface
interface ActionAnswer {

    TransportResponse give();
}
