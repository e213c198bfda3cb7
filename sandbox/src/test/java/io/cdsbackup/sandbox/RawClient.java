package io.cdsbackup.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sees what is on the wire: one connection, and the bytes that come over it. */
final class RawClient implements AutoCloseable {

    private final Socket socket;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    private RawClient(Socket socket) {
        this.socket = socket;
    }

    static RawClient connect(URI address) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(30_000);
        return new RawClient(socket);
    }

    static RawClient get(URI uri) throws IOException {
        return connect(uri).sendGet(uri);
    }

    RawClient sendGet(URI uri, String... lines) throws IOException {
        StringBuilder request =
                new StringBuilder("GET " + uri.getRawPath() + "?" + uri.getRawQuery() + " HTTP/1.1\r\n");
        request.append("Host: ").append(uri.getAuthority()).append("\r\n");
        for (String line : lines) {
            request.append(line).append("\r\n");
        }
        return send(request.append("\r\n").toString());
    }

    RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    RawClient endSending() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Reads to the end of the connection; true if that was a reset. */
    boolean endsInReset() throws IOException {
        InputStream in = socket.getInputStream();
        try {
            in.transferTo(received);
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Forgets what was read, to read the next answer. */
    RawClient forget() {
        received.reset();
        return this;
    }

    RawClient readUntil(String end) throws IOException {
        InputStream in = socket.getInputStream();
        while (!text().endsWith(end)) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("The connection ended after: " + text());
            }
            received.write(octet);
        }
        return this;
    }

    boolean hasMore() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    String text() {
        return received.toString(StandardCharsets.UTF_8);
    }

    String head() {
        return text().substring(0, text().indexOf("\r\n\r\n") + 2);
    }

    String body() {
        return text().substring(text().indexOf("\r\n\r\n") + 4);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
