package io.cdsbackup.transport.feign;

import feign.Feign;
import io.cdsbackup.port.TransportProvider;

class BuilderAndClientApiTest extends AnyApiTransport {

    @Override
    TransportProvider provider() {
        return FeignTransport.using(Feign::builder, Clients.okHttp());
    }

    @Override
    boolean keepsAnyQuery() {
        return false;
    }
}
