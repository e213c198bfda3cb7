package io.cdsbackup.testkit.contract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** The server's end of one connection. */
final class ServedConnection {

    private static final String HEAD_END = "\r\n\r\n";
    private static final int DRIP_MILLIS = 20;

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
        int length = new ReceivedRequest(head, "").contentLength();
        ReceivedRequest request =
                new ReceivedRequest(head, new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        lastTarget = request.target();
        server.received(request);
        return true;
    }

    /** The target of the request that was heard last. */
    String lastTarget() {
        return lastTarget;
    }

    ServedConnection says(String latin1) throws IOException {
        return says(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    ServedConnection says(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        server.sent(bytes.length);
        return this;
    }

    /** Sends a byte every now and then, until the client hangs up or that many are sent. */
    void drips(int drops) throws IOException {
        socket.setSoTimeout(DRIP_MILLIS);
        for (int i = 0; i < drops; i++) {
            says("x");
            if (hungUp()) {
                return;
            }
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

    void waitsForHangUp() throws IOException {
        if (!socket.isClosed()) {
            socket.setSoTimeout(0);
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private boolean hungUp() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        }
    }

    private String head() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < HEAD_END.length()) {
            int next = in.read();
            if (next < 0) {
                if (bytes.size() > 0) {
                    throw new EOFException("The client hung up within a request's head");
                }
                return "";
            }
            bytes.write(next);
            matched = next == HEAD_END.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
