package io.cdsbackup.transport.feign;

import io.cdsbackup.port.TransportProvider;

class ApacheDownloadsTest extends AnyDownloads {

    @Override
    TransportProvider provider() {
        return FeignTransport.using(Clients.apache());
    }
}
