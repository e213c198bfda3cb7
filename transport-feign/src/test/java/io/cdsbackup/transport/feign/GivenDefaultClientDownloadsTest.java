package io.cdsbackup.transport.feign;

import io.cdsbackup.port.TransportProvider;

class GivenDefaultClientDownloadsTest extends AnyDownloads {

    @Override
    TransportProvider provider() {
        return FeignTransport.using(new feign.Client.Default(null, null));
    }
}
