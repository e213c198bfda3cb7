package io.cdsbackup.cli.packaged;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A proxy that wants a password and takes none, and remembers what it was told. */
final class RefusingProxy implements AutoCloseable {

    private static final String REFUSAL = String.join(
            "\r\n",
            "HTTP/1.1 407 Proxy Authentication Required",
            "Proxy-Authenticate: Basic realm=\"x\"",
            "Content-Length: 0",
            "Connection: close",
            "",
            "");

    private final ServerSocket door;
    private final StringBuilder heard = new StringBuilder();

    private RefusingProxy(ServerSocket door) {
        this.door = door;
    }

    static RefusingProxy start() throws IOException {
        RefusingProxy proxy = new RefusingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(proxy::serve, "proxy");
        thread.setDaemon(true);
        thread.start();
        return proxy;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                BufferedReader reader = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
                for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                    hear(line);
                }
                client.getOutputStream().write(REFUSAL.getBytes(US_ASCII));
            } catch (IOException left) {
                hear("left");
            }
        }
    }

    int port() {
        return door.getLocalPort();
    }

    private synchronized void hear(String line) {
        heard.append(line).append('\n');
    }

    synchronized String heard() {
        return heard.toString();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
