package io.cdsbackup.internal.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.DownloadAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SocketProbeTest {

    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final SocketProbe probe = new SocketProbe();

    @Test
    void an_address_that_listens_is_reached_and_is_sent_nothing() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DownloadAddress address =
                    DownloadAddress.of("http://127.0.0.1:" + server.getLocalPort() + "/b?Signature=qqq");

            assertThat(probe.reaches(address, WITHIN)).isTrue();

            try (Socket peer = server.accept()) {
                assertThat(peer.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void a_port_that_nobody_listens_on_is_not_reached() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }

        assertThat(probe.reaches(DownloadAddress.of("http://127.0.0.1:" + port + "/b"), WITHIN))
                .isFalse();
    }

    @Test
    void a_port_that_cannot_be_is_not_reached() {
        assertThat(probe.reaches(DownloadAddress.of("https://127.0.0.1:70000/b"), WITHIN))
                .isFalse();
    }
}
