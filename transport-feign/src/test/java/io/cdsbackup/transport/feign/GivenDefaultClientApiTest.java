package io.cdsbackup.transport.feign;

import io.cdsbackup.port.TransportProvider;

class GivenDefaultClientApiTest extends AnyApiTransport {

    @Override
    TransportProvider provider() {
        return FeignTransport.using(new feign.Client.Default(null, null));
    }
}
