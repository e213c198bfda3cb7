package io.cdsbackup.transport.feign;

import feign.Feign;
import io.cdsbackup.port.TransportProvider;

class BuilderDownloadsTest extends AnyDownloads {

    @Override
    TransportProvider provider() {
        return FeignTransport.using(Feign::builder);
    }
}
