package io.cdsbackup.transport.feign;

import io.cdsbackup.port.TransportResponse;

/** The way that API calls take to the client. */
@FunctionalInterface
interface Route {

    TransportResponse send(ApiCall call);
}
