package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ApiSenderTest {

    private static final Duration AMPLE = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ScriptedClient client = new ScriptedClient();
    private final ExecutorService threads = DaemonThreads.pool();
    private final AtomicLong nanos = new AtomicLong();
    private volatile InetAddress given = address();
    private volatile Thread sending = Thread.currentThread();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void a_host_that_is_an_address_is_talked_to_by_the_callers_thread() throws Exception {
        try (ApiSender sender = ApiSender.byCallers(threads, known())) {
            assertThat(sentFor("127.0.0.1", sender)).isSameAs(Thread.currentThread());
        }
    }

    @Test
    void a_name_is_talked_to_by_a_thread_of_ours_until_it_is_known() throws Exception {
        try (ApiSender sender = ApiSender.byCallers(threads, known())) {
            assertThat(sentFor("api.example.com", sender)).isNotSameAs(Thread.currentThread());
            nanos.addAndGet(Duration.ofMinutes(30).toNanos());
            assertThat(sentFor("api.example.com", sender)).isNotSameAs(Thread.currentThread());
            given = address();
            assertThat(sentFor("api.example.com", sender)).isNotSameAs(Thread.currentThread());

            assertThat(sentFor("api.example.com", sender)).isSameAs(Thread.currentThread());
        }
    }

    @Test
    void where_callers_may_not_send_a_thread_of_ours_does_so_for_every_host() throws Exception {
        try (ApiSender sender = ApiSender.by(threads)) {
            assertThat(sentFor("127.0.0.1", sender)).isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    void a_name_service_that_hangs_holds_nobody_beyond_the_deadline_and_nothing_is_sent_after_it()
            throws InterruptedException {
        CountDownLatch answers = new CountDownLatch(1);
        try (ApiSender sender = ApiSender.byCallers(threads, hanging(answers))) {
            ApiExchange exchange = exchange("api.example.com", sender);

            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> exchange.answer(SHORT));
        } finally {
            answers.countDown();
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(client.sent()).isZero();
    }

    @Test
    void a_caller_that_was_interrupted_while_it_made_the_request_sends_nothing() {
        try (ApiSender sender = ApiSender.by(Runnable::run)) {
            ApiExchange exchange = exchange("api.example.com", sender);
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> exchange.answer(AMPLE));
        }
        assertThat(client.sent()).isZero();
    }

    @Test
    void a_name_service_that_breaks_is_left_to_the_client() throws Exception {
        KnownHost broken = new KnownHost(
                name -> {
                    throw new IllegalStateException("no such resolver");
                },
                System::nanoTime,
                Duration.ofHours(1));
        try (ApiSender sender = ApiSender.byCallers(threads, broken)) {
            assertThat(sentFor("api.example.com", sender)).isNotSameAs(Thread.currentThread());
        }
    }

    /** The thread that sends. */
    private Thread sentFor(String host, ApiSender sender) throws Exception {
        client.doing(() -> sending = Thread.currentThread());
        exchange(host, sender).answer(AMPLE);
        return sending;
    }

    private ApiExchange exchange(String host, ApiSender sender) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://" + host + "/")).build();
        return sender.exchange(client, request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private KnownHost known() {
        return new KnownHost(name -> given, nanos::get, Duration.ofHours(1));
    }

    private static KnownHost hanging(CountDownLatch answers) {
        return new KnownHost(
                name -> {
                    awaitOn(answers);
                    return address();
                },
                System::nanoTime,
                Duration.ofHours(1));
    }

    /** Equal to the others, and not the same. */
    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {10, 0, 0, 9});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are an address", impossible);
        }
    }

    private static void awaitOn(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                latch.await();
                done = true;
            } catch (InterruptedException deafToIt) {
                // As the system's resolver is.
            }
        }
    }
}
