package io.cdsbackup.internal.system;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.port.AddressProbe;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Opens a TCP connection, and closes it again without sending a byte. */
public final class SocketProbe implements AddressProbe {

    @Override
    public boolean reaches(DownloadAddress address, Duration within) {
        int stated = address.port();
        int port = stated >= 0 ? stated : address.isSecure() ? 443 : 80;
        String host = address.host().replace("[", "").replace("]", "");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(within.toMillis()));
            return true;
        } catch (IOException | IllegalArgumentException unreachable) {
            return false;
        }
    }
}
