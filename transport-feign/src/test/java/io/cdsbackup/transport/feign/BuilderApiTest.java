package io.cdsbackup.transport.feign;

import feign.Feign;
import io.cdsbackup.port.TransportProvider;

class BuilderApiTest extends AnyApiTransport {

    @Override
    TransportProvider provider() {
        return FeignTransport.using(
                () -> Feign.builder().logger(new feign.Logger.NoOpLogger()).logLevel(feign.Logger.Level.FULL));
    }
}
