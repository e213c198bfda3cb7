package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private final ScriptedClient client = new ScriptedClient();
    private final AtomicReference<Exchange<byte[]>> exchange = new AtomicReference<>();

    @Test
    void one_that_is_cancelled_while_its_request_comes_is_not_sent() {
        exchange.set(new Exchange<>(
                Runnable::run,
                client,
                () -> {
                    exchange.get().cancel();
                    return HttpRequest.newBuilder(URI.create("http://127.0.0.1/"))
                            .build();
                },
                HttpResponse.BodyHandlers.ofByteArray()));

        exchange.get().send();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(client.sent()).isZero();
        assertThat(exchange.get().outcome()).isCancelled();
    }
}
