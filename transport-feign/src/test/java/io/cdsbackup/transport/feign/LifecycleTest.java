package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Response;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportSettings;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LifecycleTest {

    private static final URI ADDRESS = URI.create("https://cds.example/mysql/?Signature=SIGNATUREEXAMPLE");

    private static TransportRequest request(Duration deadline) {
        return TransportRequest.get(ADDRESS, HttpFields.NONE, deadline, 1024);
    }

    private static Transport over(Client client) {
        return FeignTransport.using(client).transport(TransportSettings.defaults());
    }

    private static Response answer(feign.Request request, InputStream body) {
        return Response.builder()
                .status(200)
                .headers(Map.of())
                .request(request)
                .body(body, null)
                .build();
    }

    @Test
    void the_class_path_has_the_provider() {
        assertThat(ServiceLoader.load(TransportProvider.class))
                .anyMatch(provider -> provider instanceof FeignTransportProvider);
    }

    @Test
    void a_given_client_is_not_closed() {
        AtomicBoolean closed = new AtomicBoolean();
        class ClosableClient implements Client, Closeable {
            @Override
            public Response execute(feign.Request request, feign.Request.Options options) {
                return answer(request, InputStream.nullInputStream());
            }

            @Override
            public void close() {
                closed.set(true);
            }
        }
        try (Transport transport = over(new ClosableClient())) {
            assertThat(transport.exchange(request(Duration.ofSeconds(30))).status())
                    .isEqualTo(200);
        }
        assertThat(closed).isFalse();
    }

    @Test
    void a_client_that_heeds_neither_interrupt_nor_timeout_is_closed_by_a_reaper() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        InputStream deaf = new InputStream() {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return read();
            }

            @Override
            public int read() {
                boolean done = false;
                while (!done) {
                    try {
                        closed.await();
                        done = true;
                    } catch (InterruptedException heardAndNotHeeded) {
                        // Deaf on purpose.
                    }
                }
                return -1;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        try (Transport transport = over((request, options) -> answer(request, deaf))) {
            assertThatThrownBy(() -> transport.exchange(request(Duration.ofMillis(100))))
                    .isInstanceOf(TimedOutException.class);
            assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_client_that_would_lose_its_answer_to_an_interrupt_is_left_to_bring_it_and_the_answer_is_closed()
            throws InterruptedException {
        CountDownLatch nobodyWaits = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Client losing = (request, options) -> {
            try {
                nobodyWaits.await();
            } catch (InterruptedException lost) {
                throw new IOException(lost);
            }
            return answer(request, whenClosed(closed));
        };
        try (Transport transport = over(losing)) {
            assertThatThrownBy(() -> transport.exchange(request(Duration.ofMillis(100))))
                    .isInstanceOf(TimedOutException.class);
            nobodyWaits.countDown();

            assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_client_that_waits_longer_than_it_may_is_interrupted_by_a_reaper() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Client patient = (request, options) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException heeded) {
                interrupted.countDown();
            }
            throw new IOException("given up");
        };
        try (Transport transport = over(patient)) {
            assertThatThrownBy(() -> transport.exchange(request(Duration.ofMillis(100))))
                    .isInstanceOf(TimedOutException.class);

            assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static InputStream whenClosed(CountDownLatch closed) {
        return new InputStream() {
            @Override
            public int read() {
                return -1;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
    }

    @Test
    void a_body_with_an_abort_of_its_own_is_aborted_and_not_drained() throws InterruptedException {
        AbortableBody body = new AbortableBody();
        try (Transport transport = over((request, options) -> answer(request, body))) {
            assertThatThrownBy(() -> transport.exchange(request(Duration.ofSeconds(30))))
                    .isInstanceOf(io.cdsbackup.error.AnswerTooLargeException.class);
        }
        assertThat(body.aborted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Endless, and shaped like the streams of Apache's client. */
    public static final class AbortableBody extends InputStream {
        private final CountDownLatch aborted = new CountDownLatch(1);

        public void abort() {
            aborted.countDown();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return length;
        }

        @Override
        public int read() {
            return 'x';
        }
    }

    @Test
    void what_a_client_throws_unchecked_is_put_in_our_words() {
        try (Transport transport = over((request, options) -> {
            throw new IllegalArgumentException("bad address " + request.url());
        })) {
            assertThatThrownBy(() -> transport.exchange(request(Duration.ofSeconds(30))))
                    .isInstanceOf(ConnectionLostException.class)
                    .hasNoCause()
                    .hasMessage("The HTTP client failed while it talked to cds.example:443");
        }
    }

    @Test
    void an_io_exception_in_an_unchecked_one_counts_as_what_it_is() {
        try (Transport transport = over((request, options) -> {
            throw new UncheckedIOException(new ConnectException("Connection refused"));
        })) {
            assertThatThrownBy(() -> transport.exchange(request(Duration.ofSeconds(30))))
                    .isInstanceOf(io.cdsbackup.error.ConnectFailedException.class);
        }
    }

    @Test
    void a_client_that_dies_of_an_error_does_not_keep_its_caller_waiting() {
        try (Transport transport = over((request, options) -> {
            throw new StackOverflowError("on purpose");
        })) {
            assertThatThrownBy(() -> transport.exchange(request(Duration.ofSeconds(30))))
                    .isInstanceOf(ConnectionLostException.class);
        }
    }
}
