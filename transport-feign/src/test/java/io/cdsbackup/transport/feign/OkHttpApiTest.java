package io.cdsbackup.transport.feign;

import io.cdsbackup.port.TransportProvider;

class OkHttpApiTest extends AnyApiTransport {

    @Override
    TransportProvider provider() {
        return FeignTransport.using(Clients.okHttp());
    }

    @Override
    boolean keepsAnyQuery() {
        return false;
    }
}
