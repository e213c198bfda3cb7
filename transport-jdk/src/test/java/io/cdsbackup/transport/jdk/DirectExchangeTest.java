package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who hears of which interrupt. The client is scripted: no real one can be made to end at these very moments. */
@Timeout(30)
class DirectExchangeTest {

    private static final Duration AMPLE = Duration.ofHours(1);

    private final ScriptedClient client = new ScriptedClient();
    private final DeadlineWatch watch = DeadlineWatch.on(DaemonThreads.pool());
    private final DirectExchange exchange = new DirectExchange(
            client,
            HttpRequest.newBuilder(URI.create("http://127.0.0.1/")).build(),
            HttpResponse.BodyHandlers.ofByteArray(),
            watch);

    @AfterEach
    void nothing_is_left_of_it() {
        assertThat(Thread.interrupted()).isFalse();
        watch.close();
    }

    @Test
    void a_whole_answer_is_given() throws Exception {
        assertThat(exchange.answer(AMPLE)).isSameAs(client.answer());
    }

    @Test
    void one_that_is_late_ends_as_that() {
        client.doing(ScriptedClient::sleepUntilInterrupted);

        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> exchange.answer(Duration.ofMillis(1)));
    }

    @Test
    void one_that_is_cancelled_ends_as_that() {
        client.doing(() -> {
            exchange.cancel();
            ScriptedClient.sleepUntilInterrupted();
        });

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> exchange.answer(AMPLE));
    }

    @Test
    void one_that_was_cancelled_before_is_not_sent_and_nobody_is_interrupted() {
        exchange.cancel();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> exchange.answer(AMPLE));
        assertThat(client.sent()).isZero();
    }

    @Test
    void one_that_was_late_before_is_not_sent_and_ends_as_that() {
        exchange.late();

        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> exchange.answer(AMPLE));
        assertThat(client.sent()).isZero();
    }

    @Test
    void an_interrupt_of_somebody_elses_is_thrown() {
        client.doing(() -> {
            Thread.currentThread().interrupt();
            ScriptedClient.sleepUntilInterrupted();
        });

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> exchange.answer(AMPLE));
    }

    @Test
    void an_interrupt_of_somebody_elses_is_thrown_where_a_channel_heard_it_and_keeps_the_flag() {
        client.doing(() -> {
            Thread.currentThread().interrupt();
            throw new IOException("closed by interrupt");
        });

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> exchange.answer(AMPLE));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void an_interrupt_of_ours_that_a_channel_heard_is_taken_back() {
        client.doing(() -> {
            exchange.late();
            throw new IOException("closed by interrupt");
        });

        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> exchange.answer(AMPLE));
    }

    @Test
    void of_two_interrupts_the_one_that_is_not_ours_is_heard() {
        client.doing(() -> {
            exchange.late();
            boolean unused = Thread.interrupted();
            Thread.currentThread().interrupt();
            throw new InterruptedException();
        });

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> exchange.answer(AMPLE));
    }

    @Test
    void an_interrupt_of_somebody_elses_is_heard_though_ours_comes_before_the_thread_wakes_up() {
        client.doing(() -> {
            Thread.currentThread().interrupt();
            exchange.cancel();
            ScriptedClient.sleepUntilInterrupted();
        });

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> exchange.answer(AMPLE));
    }

    @Test
    void it_is_kept_with_a_whole_answer_too() throws Exception {
        client.doing(() -> {
            Thread.currentThread().interrupt();
            exchange.late();
        });

        assertThat(exchange.answer(AMPLE)).isSameAs(client.answer());
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_bug_is_no_interrupt() {
        client.doing(() -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("bug");
        });

        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> exchange.answer(AMPLE));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void an_answer_that_was_whole_before_it_was_ended_is_given_and_no_interrupt_is_left() throws Exception {
        client.doing(exchange::late);

        assertThat(exchange.answer(AMPLE)).isSameAs(client.answer());
    }

    @Test
    void once_it_is_over_nobody_is_interrupted() throws Exception {
        exchange.answer(AMPLE);

        exchange.late();
        exchange.cancel();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void what_the_client_throws_is_told_without_its_wrapping() {
        IOException broken = new IOException("broken");
        client.doing(() -> {
            throw new IOException("wrapped", broken);
        });

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> exchange.answer(AMPLE))
                .withCause(broken);
    }

    @Test
    void a_bug_is_told_too() {
        IllegalStateException bug = new IllegalStateException("bug");
        client.doing(() -> {
            throw bug;
        });

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> exchange.answer(AMPLE))
                .withCause(bug);
    }
}
