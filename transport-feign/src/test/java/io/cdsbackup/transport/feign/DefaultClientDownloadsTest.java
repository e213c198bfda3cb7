package io.cdsbackup.transport.feign;

import io.cdsbackup.port.TransportProvider;

class DefaultClientDownloadsTest extends AnyDownloads {

    @Override
    TransportProvider provider() {
        return new FeignTransportProvider();
    }
}
