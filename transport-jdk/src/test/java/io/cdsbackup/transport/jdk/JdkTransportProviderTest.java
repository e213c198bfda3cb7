package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.TransportProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** How core finds these transports. */
class JdkTransportProviderTest {

    @Test
    void itIsFoundOnTheClassPathUnderItsName() {
        assertThat(ServiceLoader.load(TransportProvider.class))
                .hasOnlyElementsOfType(JdkTransportProvider.class)
                .extracting(TransportProvider::name)
                .containsExactly("jdk");
    }
}
