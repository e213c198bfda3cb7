package io.cdsbackup.transport.feign;

import io.cdsbackup.port.TransportProvider;

class OkHttpDownloadsTest extends AnyDownloads {

    @Override
    TransportProvider provider() {
        return FeignTransport.using(Clients.okHttp());
    }
}
