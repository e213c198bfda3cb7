package io.cdsbackup.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.cdsbackup.sandbox.wire.Heading;
import io.cdsbackup.sandbox.wire.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sends one reply, with what is wrong with its way. */
final class Transmission {

    private static final int CHUNK = 1 << 17;
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final HttpExchange exchange;
    private final Line line;
    private final Answer answer;
    private final @Nullable Fault fault;
    private final Journal.Entry entry;

    Transmission(HttpExchange exchange, Line line, Reply reply, Journal.Entry entry) {
        this.exchange = exchange;
        this.line = line;
        this.answer = reply.answer();
        this.fault = reply.fault();
        this.entry = entry;
    }

    void run(Instant now) throws IOException, InterruptedException {
        if (fault instanceof LineFault.Silence) {
            line.awaitEnd(FOR_EVER);
        } else if (fault instanceof LineFault.Garbage garbage) {
            line.inject(garbage.text().getBytes(StandardCharsets.ISO_8859_1));
        } else if (!(fault instanceof LineFault.Drop)) {
            send(now);
        }
    }

    private void send(Instant now) throws IOException, InterruptedException {
        boolean bodiless =
                exchange.getRequestMethod().equals("HEAD") || answer.status() == 204 || answer.status() == 304;
        long length = bodiless ? 0 : answer.length();
        Headers headers = exchange.getResponseHeaders();
        answer.fields().fields().forEach(field -> headers.add(field.name(), field.value()));
        if (fault instanceof LineFault.Reset || fault instanceof LineFault.NoLength) {
            headers.set("Connection", "close");
        }
        if (fault instanceof LineFault.Reset) {
            line.resetAtEnd();
        }
        line.announce(new Heading(HttpDate.text(now), fault instanceof LineFault.NoLength, length));
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        if (length > 0) {
            write(exchange.getResponseBody(), Math.min(length, cutAt()));
        }
    }

    private void write(OutputStream out, long limit) throws IOException, InterruptedException {
        byte[] buffer = new byte[(int) Math.min(fault instanceof LineFault.Drip drip ? drip.bytes() : CHUNK, limit)];
        for (long sent = 0; sent < limit; ) {
            int count = (int) Math.min(buffer.length, limit - sent);
            answer.content().read(answer.from() + sent, buffer, 0, count);
            sent += count;
            entry.sending(sent);
            out.write(buffer, 0, count);
            if (fault instanceof LineFault.Drip drip) {
                out.flush();
                if (line.awaitEnd(drip.pause())) {
                    return;
                }
            }
        }
        out.flush();
        if (fault instanceof LineFault.Stall) {
            line.awaitEnd(FOR_EVER);
        }
    }

    private long cutAt() {
        if (fault instanceof LineFault.Reset reset) {
            return reset.after();
        }
        if (fault instanceof LineFault.Truncate truncate) {
            return truncate.after();
        }
        return fault instanceof LineFault.Stall stall ? stall.after() : Long.MAX_VALUE;
    }
}
