package io.cdsbackup.sandbox.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries answers from the server to the client, and changes their heads as they were announced. */
final class AnswerPump {

    private static final int CAPACITY = 1 << 18;
    private static final String HEAD_END = "\r\n\r\n";
    private static final String INTERIM = "HTTP/1.1 1";

    private final SocketChannel server;
    private final SocketChannel client;
    private final Supplier<@Nullable Heading> headings;

    /** Always ready to be read from. */
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CAPACITY).limit(0);

    AnswerPump(SocketChannel server, SocketChannel client, Supplier<@Nullable Heading> headings) {
        this.server = server;
        this.client = client;
        this.headings = headings;
    }

    void run() throws IOException {
        while (true) {
            String head = head();
            if (head == null) {
                carry(Long.MAX_VALUE);
                return;
            }
            if (head.startsWith(INTERIM)) {
                send(head);
                continue;
            }
            Heading heading = headings.get();
            if (heading == null) {
                // The server speaks for itself: a request that it would not even parse.
                send(head);
                carry(Long.MAX_VALUE);
                return;
            }
            send(heading.applied(head));
            carry(heading.bodyLength());
        }
    }

    /** Takes a whole head out of the buffer; null, with the buffer untouched, if the server ended before there was one. */
    private @Nullable String head() throws IOException {
        while (true) {
            byte[] seen = new byte[buffer.remaining()];
            buffer.duplicate().get(seen);
            String text = new String(seen, StandardCharsets.ISO_8859_1);
            int end = text.indexOf(HEAD_END);
            if (end >= 0) {
                buffer.position(buffer.position() + end + HEAD_END.length());
                return text.substring(0, end + HEAD_END.length());
            }
            buffer.compact();
            int count = server.read(buffer);
            buffer.flip();
            if (count <= 0) {
                return null;
            }
        }
    }

    private void send(String head) throws IOException {
        RelayedLine.writeFully(client, ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void carry(long bytes) throws IOException {
        long remaining = bytes;
        while (remaining > 0) {
            if (!buffer.hasRemaining()) {
                int count = server.read(buffer.clear());
                buffer.flip();
                if (count < 0) {
                    return;
                }
            }
            int limit = buffer.limit();
            int count = (int) Math.min(buffer.remaining(), remaining);
            buffer.limit(buffer.position() + count);
            RelayedLine.writeFully(client, buffer);
            buffer.limit(limit);
            remaining -= count;
        }
    }
}
