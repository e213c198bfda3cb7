package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a download transport promises, held against what is on the wire. */
@Timeout(60)
abstract class AnyDownloads {

    static final String PRESIGNED = "/bucket/backup.xb?Expires=1&Signature=SIGNATUREEXAMPLE";
    static final Duration LONG = Duration.ofSeconds(30);
    static final Duration SHORT = Duration.ofMillis(400);
    private static final String HELD = "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\nabc";
    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS = 1024;

    ScriptedServer server;
    DownloadTransport downloads;

    abstract TransportProvider provider();

    @BeforeEach
    void open() throws IOException {
        server = ScriptedServer.plain();
        downloads = provider().downloads(TransportSettings.defaults());
    }

    @AfterEach
    void close() throws IOException {
        downloads.close();
        server.close();
    }

    DownloadCall whole(Duration stall) {
        return downloads.call(DownloadRequest.whole(DownloadAddress.of(server.uri(PRESIGNED)), stall));
    }

    DownloadCall range(long first, long last) {
        return downloads.call(DownloadRequest.range(
                DownloadAddress.of(server.uri(PRESIGNED)), ByteRange.of(first, last), "\"etag\"", LONG));
    }

    private static void assertNoSecret(Throwable thrown) {
        StringWriter all = new StringWriter();
        thrown.printStackTrace(new PrintWriter(all));
        assertThat(all.toString() + thrown).doesNotContain("SIGNATUREEXAMPLE").doesNotContain("backup.xb");
    }

    private <T extends BackupException> FutureTask<T> failing(Class<T> type, DownloadCall call, RecordingSink sink) {
        FutureTask<T> task = new FutureTask<>(() -> catchThrowableOfType(type, () -> call.run(sink)));
        new Thread(task).start();
        return task;
    }

    @Test
    void the_head_comes_first_and_then_every_byte() {
        byte[] content = new byte[3_000_001];
        new Random(7).nextBytes(content);
        server.then((request, connection) -> {
            connection.send("HTTP/1.1 200 OK\r\nETag: \"e\"\r\nContent-Length: " + content.length + "\r\n\r\n");
            connection.send(content);
            return true;
        });
        RecordingSink sink = new RecordingSink();
        whole(LONG).run(sink);
        assertThat(sink.head().status()).isEqualTo(200);
        assertThat(sink.head().contentLength()).hasValue(content.length);
        assertThat(sink.head().validators().etag()).isEqualTo("\"e\"");
        assertThat(sink.body()).isEqualTo(content);
    }

    @Test
    void identity_is_asked_for_and_nothing_of_the_api_goes_out() {
        server.then(200, "abc");
        whole(LONG).run(new RecordingSink());
        RawRequest sent = server.onlyRequest();
        assertThat(sent.line()).isEqualTo("GET " + PRESIGNED + " HTTP/1.1");
        assertThat(sent.values("Accept-Encoding")).containsExactly("identity");
        assertThat(sent.values("Range")).isEmpty();
        assertThat(sent.values("Authorization")).isEmpty();
        assertThat(sent.values("Cookie")).isEmpty();
    }

    @Test
    void a_range_is_asked_for_and_its_answer_reported() {
        server.then("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 2-4/10\r\nContent-Length: 3\r\n\r\ncde");
        RecordingSink sink = new RecordingSink();
        range(2, 4).run(sink);
        assertThat(server.onlyRequest().values("Range")).containsExactly("bytes=2-4");
        assertThat(server.onlyRequest().values("If-Range")).containsExactly("\"etag\"");
        assertThat(sink.head().status()).isEqualTo(206);
        assertThat(sink.head().contentRange().orElseThrow().range()).isEqualTo(ByteRange.of(2, 4));
        assertThat(sink.text()).isEqualTo("cde");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 302, 307, 401, 403, 404, 410, 416, 500, 503})
    void any_status_is_reported_as_such_after_one_request(int status) {
        server.then("HTTP/1.1 " + status + " Reason\r\nLocation: " + server.uri("/elsewhere")
                + "\r\nContent-Length: 2\r\n\r\nhi");
        RecordingSink sink = new RecordingSink();
        range(2, 4).run(sink);
        assertThat(sink.head().status()).isEqualTo(status);
        assertThat(sink.head().fields().first("Location"))
                .hasValue(server.uri("/elsewhere").toString());
        assertThat(sink.text()).isEqualTo("hi");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_sink_that_refuses_the_head_gets_no_byte_and_frees_the_socket() throws Exception {
        server.thenSendAndHold(HELD);
        RecordingSink sink = new RecordingSink() {
            @Override
            public boolean head(DownloadHead given) {
                super.head(given);
                return false;
            }
        };
        whole(Duration.ofSeconds(2)).run(sink);
        assertThat(sink.head().status()).isEqualTo(200);
        assertThat(sink.body()).isEmpty();
        server.awaitDeparture();
    }

    @Test
    void a_sink_that_has_enough_ends_the_call_and_frees_the_socket() throws Exception {
        CountDownLatch left = endless();
        AtomicLong taken = new AtomicLong();
        whole(LONG).run(new RecordingSink() {
            @Override
            public boolean bytes(ByteBuffer bytes) {
                taken.addAndGet(bytes.remaining());
                return false;
            }
        });
        assertThat(taken.get()).isPositive();
        assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_a_sink_throws_comes_out_as_it_is_and_frees_the_socket() throws Exception {
        CountDownLatch left = endless();
        IllegalStateException full = new IllegalStateException("the sink's own");
        assertThatThrownBy(() -> whole(LONG).run(new RecordingSink() {
                    @Override
                    public boolean bytes(ByteBuffer bytes) {
                        throw full;
                    }
                }))
                .isSameAs(full);
        assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Sends for ever, until the client has gone. */
    private CountDownLatch endless() {
        CountDownLatch left = new CountDownLatch(1);
        server.then((request, connection) -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n");
            byte[] chunk = new byte[CHUNK];
            try {
                while (true) {
                    connection.send(chunk);
                }
            } catch (IOException gone) {
                left.countDown();
                return false;
            }
        });
        return left;
    }

    @Test
    void a_slow_sink_slows_the_sender() throws Exception {
        AtomicLong sent = new AtomicLong();
        server.then((request, connection) -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + (long) CHUNK * CHUNKS + "\r\n\r\n");
            byte[] chunk = new byte[CHUNK];
            for (int at = 0; at < CHUNKS; at++) {
                connection.send(chunk);
                sent.addAndGet(CHUNK);
            }
            return true;
        });
        AtomicLong most = new AtomicLong();
        AtomicLong taken = new AtomicLong();
        CountDownLatch never = new CountDownLatch(1);
        whole(LONG).run(new RecordingSink() {
            @Override
            public boolean bytes(ByteBuffer bytes) {
                if (taken.getAndAdd(bytes.remaining()) == 0) {
                    await(never);
                    most.set(sent.get());
                }
                return true;
            }
        });
        assertThat(taken.get()).isEqualTo((long) CHUNK * CHUNKS);
        assertThat(most.get()).as("bytes sent while the sink was busy").isLessThan((long) CHUNK * CHUNKS / 2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(500, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException interrupt) {
            throw new AssertionError(interrupt);
        }
    }

    @Test
    void a_stall_before_the_head_meets_the_limit_and_frees_the_socket() throws Exception {
        server.thenSendAndHold("");
        TimedOutException thrown =
                catchThrowableOfType(TimedOutException.class, () -> whole(SHORT).run(new RecordingSink()));
        assertThat(thrown).hasMessageContaining("127.0.0.1:" + server.port()).hasNoCause();
        assertNoSecret(thrown);
        server.awaitDeparture();
    }

    @Test
    void a_stall_in_the_body_meets_the_limit_and_frees_the_socket() throws Exception {
        server.thenSendAndHold(HELD);
        RecordingSink sink = new RecordingSink();
        assertThatThrownBy(() -> whole(SHORT).run(sink)).isInstanceOf(TimedOutException.class);
        assertThat(sink.text()).isEqualTo("abc");
        server.awaitDeparture();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc",
                "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-99/100\r\nContent-Length: 100\r\n\r\nabc",
                "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-99/100\r\nConnection: close\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc",
                ""
            })
    void an_answer_that_breaks_off_is_a_lost_connection(String start) {
        server.thenSendAndClose(start);
        ConnectionLostException thrown = catchThrowableOfType(
                ConnectionLostException.class, () -> whole(LONG).run(new RecordingSink()));
        assertThat(thrown).hasNoCause();
        assertNoSecret(thrown);
    }

    @Test
    void a_reset_amid_the_body_is_a_lost_connection() {
        server.then((request, connection) -> {
            connection.send(HELD);
            connection.reset();
            return false;
        });
        assertThatThrownBy(() -> whole(LONG).run(new RecordingSink())).isInstanceOf(ConnectionLostException.class);
    }

    @Test
    void a_refused_connection_is_no_connection() throws IOException {
        URI nobody;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + unused.getLocalPort() + PRESIGNED);
        }
        DownloadCall call = downloads.call(DownloadRequest.whole(DownloadAddress.of(nobody), LONG));
        ConnectFailedException thrown =
                catchThrowableOfType(ConnectFailedException.class, () -> call.run(new RecordingSink()));
        assertNoSecret(thrown);
    }

    @Test
    void a_cancel_amid_the_body_ends_the_call_and_frees_the_socket() throws Exception {
        server.thenSendAndHold(HELD);
        DownloadCall call = whole(Duration.ofSeconds(2));
        RecordingSink sink = new RecordingSink();
        FutureTask<DownloadCancelledException> failing = failing(DownloadCancelledException.class, call, sink);
        assertThat(sink.started.await(30, TimeUnit.SECONDS)).isTrue();
        call.cancel();
        assertThat(failing.get(30, TimeUnit.SECONDS)).isNotNull();
        server.awaitDeparture();
        call.cancel();
    }

    @Test
    void a_cancel_amid_a_flow_of_bytes_ends_it() throws Exception {
        CountDownLatch left = endless();
        DownloadCall call = whole(LONG);
        RecordingSink sink = new RecordingSink() {
            @Override
            public boolean bytes(ByteBuffer bytes) {
                started.countDown();
                return true;
            }
        };
        FutureTask<DownloadCancelledException> failing = failing(DownloadCancelledException.class, call, sink);
        assertThat(sink.started.await(30, TimeUnit.SECONDS)).isTrue();
        call.cancel();
        assertThat(failing.get(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_call_that_is_cancelled_before_it_runs_sends_nothing() {
        DownloadCall call = whole(LONG);
        call.cancel();
        assertThatThrownBy(() -> call.run(new RecordingSink())).isInstanceOf(DownloadCancelledException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_call_runs_once() {
        server.then(200, "abc");
        DownloadCall call = whole(LONG);
        call.run(new RecordingSink());
        assertThatThrownBy(() -> call.run(new RecordingSink())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_interrupt_amid_the_body_ends_the_call_keeps_the_flag_and_frees_the_socket() throws Exception {
        server.thenSendAndHold(HELD);
        RecordingSink sink = new RecordingSink();
        FutureTask<Boolean> call = new FutureTask<>(() -> {
            assertThatThrownBy(() -> whole(Duration.ofSeconds(2)).run(sink))
                    .isInstanceOf(CallInterruptedException.class);
            return Thread.currentThread().isInterrupted();
        });
        Thread caller = new Thread(call);
        caller.start();
        assertThat(sink.started.await(30, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        assertThat(call.get(30, TimeUnit.SECONDS)).isTrue();
        server.awaitDeparture();
    }

    @Test
    void a_close_ends_the_call_in_flight_and_frees_the_socket() throws Exception {
        server.thenSendAndHold(HELD);
        RecordingSink sink = new RecordingSink();
        FutureTask<TransportClosedException> failing =
                failing(TransportClosedException.class, whole(Duration.ofSeconds(2)), sink);
        assertThat(sink.started.await(30, TimeUnit.SECONDS)).isTrue();
        downloads.close();
        assertThat(failing.get(30, TimeUnit.SECONDS)).isNotNull();
        server.awaitDeparture();
    }

    @Test
    void use_after_close_is_refused() {
        DownloadCall prepared = whole(LONG);
        downloads.close();
        downloads.close();
        assertThatThrownBy(() -> prepared.run(new RecordingSink())).isInstanceOf(TransportClosedException.class);
        assertThatThrownBy(() -> whole(LONG)).isInstanceOf(TransportClosedException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_body_labelled_gzip_is_refused_before_the_sink_gets_a_byte() throws IOException {
        byte[] body = AnyApiTransport.gzip("the backup");
        server.then((request, connection) -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
            connection.send(body);
            return true;
        });
        RecordingSink sink = new RecordingSink();
        UnexpectedResponseException thrown = catchThrowableOfType(
                UnexpectedResponseException.class, () -> whole(LONG).run(sink));
        assertThat(thrown.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("jdk"));
        assertThat(sink.body()).isEmpty();
        assertNoSecret(thrown);
    }

    @Test
    void a_body_that_is_wrongly_labelled_gzip_is_refused() {
        server.then("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 20\r\n\r\nthis is no gzip body");
        assertThatThrownBy(() -> whole(LONG).run(new RecordingSink())).isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void bytes_that_look_like_gzip_come_as_they_are() throws IOException {
        byte[] body = AnyApiTransport.gzip("the backup");
        server.then((request, connection) -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n");
            connection.send(body);
            return true;
        });
        RecordingSink sink = new RecordingSink();
        whole(LONG).run(sink);
        assertThat(sink.body()).isEqualTo(body);
    }

    @Test
    void an_IPv6_literal_is_reached() throws IOException {
        ScriptedServer other;
        try {
            other = ScriptedServer.plain(
                    InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        } catch (IOException without) {
            assumeTrue(false, "This machine has no IPv6");
            return;
        }
        try (other) {
            other.then(200, "abc");
            RecordingSink sink = new RecordingSink();
            downloads
                    .call(DownloadRequest.whole(DownloadAddress.of("http://[::1]:" + other.port() + PRESIGNED), LONG))
                    .run(sink);
            assertThat(sink.text()).isEqualTo("abc");
            assertThat(other.onlyRequest().values("Host")).containsExactly("[::1]:" + other.port());
        }
    }

    @Test
    void a_connection_is_used_again_after_a_whole_body() {
        server.then(200, "abc");
        for (int call = 0; call < 20; call++) {
            whole(LONG).run(new RecordingSink());
        }
        assertThat(server.requests()).hasSize(20);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void nothing_shows_the_address() {
        DownloadCall call = whole(LONG);
        assertThat(call + " " + downloads).doesNotContain("SIGNATUREEXAMPLE").doesNotContain("backup.xb");
    }
}
