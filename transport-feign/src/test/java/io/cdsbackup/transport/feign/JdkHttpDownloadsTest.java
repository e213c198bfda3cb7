package io.cdsbackup.transport.feign;

import io.cdsbackup.port.TransportProvider;

class JdkHttpDownloadsTest extends AnyDownloads {

    @Override
    TransportProvider provider() {
        return FeignTransport.using(Clients.jdkHttp());
    }
}
