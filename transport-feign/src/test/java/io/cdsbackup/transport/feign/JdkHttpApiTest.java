package io.cdsbackup.transport.feign;

import io.cdsbackup.port.TransportProvider;

class JdkHttpApiTest extends AnyApiTransport {

    @Override
    TransportProvider provider() {
        return FeignTransport.using(Clients.jdkHttp());
    }
}
