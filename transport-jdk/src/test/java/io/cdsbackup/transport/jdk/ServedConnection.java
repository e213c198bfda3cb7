package io.cdsbackup.transport.jdk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The server's end of one connection. */
final class ServedConnection {

    private final ScriptedServer server;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private String lastTarget = "";

    ServedConnection(ScriptedServer server, Socket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** Reads one request, body included; false if the client hung up instead. */
    boolean hears() throws IOException {
        String head = head();
        if (head.isEmpty()) {
            return false;
        }
        ReceivedRequest request = ReceivedRequest.of(head);
        byte[] body = in.readNBytes(request.contentLength());
        server.received(request.withBody(body));
        lastTarget = request.target();
        return true;
    }

    ServedConnection says(String latin1) throws IOException {
        return says(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    ServedConnection says(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Sends a byte every now and then, until the client hangs up. */
    void drips() throws IOException {
        drips(Integer.MAX_VALUE);
    }

    void drips(int drops) throws IOException {
        socket.setSoTimeout(20);
        for (int i = 0; i < drops; i++) {
            says("x");
            if (hungUp()) {
                return;
            }
        }
    }

    private boolean hungUp() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        }
    }

    /** Does what a proxy does: connects to where a CONNECT says, and carries bytes both ways. */
    void tunnels() throws IOException {
        if (!hears()) {
            return;
        }
        URI target = URI.create("tcp://" + lastTarget);
        try (Socket far = new Socket(target.getHost(), target.getPort())) {
            says("HTTP/1.1 200 Connection established\r\n\r\n");
            ScriptedServer.daemon(() -> carry(far, socket));
            in.transferTo(far.getOutputStream());
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException hungUp) {
            // One of the two has gone, and the tunnel with it.
        }
    }

    void closes() throws IOException {
        socket.close();
    }

    /** Closes with a reset instead of an end. */
    void resets() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    String lastTarget() {
        return lastTarget;
    }

    Socket socket() {
        return socket;
    }

    void waitsForHangUp() throws IOException {
        if (!socket.isClosed()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private String head() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0) {
                if (bytes.size() > 0) {
                    throw new EOFException("The client hung up within a request's head");
                }
                return "";
            }
            bytes.write(next);
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
