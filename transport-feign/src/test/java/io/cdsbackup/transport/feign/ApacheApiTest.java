package io.cdsbackup.transport.feign;

import io.cdsbackup.port.TransportProvider;

class ApacheApiTest extends AnyApiTransport {

    @Override
    TransportProvider provider() {
        return FeignTransport.using(Clients.apache());
    }

    @Override
    boolean keepsAnyQuery() {
        return false;
    }
}
