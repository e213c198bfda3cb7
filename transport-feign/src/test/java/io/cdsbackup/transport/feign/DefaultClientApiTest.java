package io.cdsbackup.transport.feign;

import io.cdsbackup.port.TransportProvider;

class DefaultClientApiTest extends AnyApiTransport {

    @Override
    TransportProvider provider() {
        return new FeignTransportProvider();
    }
}
