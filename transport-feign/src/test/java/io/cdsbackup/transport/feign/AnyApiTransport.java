package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an API transport promises, held against what is on the wire. */
@Timeout(60)
abstract class AnyApiTransport {

    static final Duration LONG = Duration.ofSeconds(30);
    static final Duration SHORT = Duration.ofMillis(400);
    static final int LIMIT = 64 * 1024;
    static final String SIGNED = "/mysql/?Action=DownloadBackup&AccessKeyId=AKEXAMPLE&Signature=SIGNATUREEXAMPLE";

    ScriptedServer server;
    Transport transport;

    abstract TransportProvider provider();

    /** OkHttp and Apache's client take an address apart and write it anew: only the strict form survives that. */
    boolean keepsAnyQuery() {
        return true;
    }

    @BeforeEach
    void open() throws IOException {
        server = ScriptedServer.plain();
        transport = provider().transport(settings());
    }

    @AfterEach
    void close() throws IOException {
        transport.close();
        server.close();
    }

    TransportSettings settings() {
        return TransportSettings.defaults();
    }

    TransportRequest get(String target) {
        return get(server.uri(target), LONG);
    }

    TransportRequest get(URI uri, Duration deadline) {
        return TransportRequest.get(uri, HttpFields.NONE.with("User-Agent", "cds-backup/test"), deadline, LIMIT);
    }

    TransportRequest post(String target, String body) {
        return TransportRequest.post(
                server.uri(target),
                HttpFields.NONE.with("User-Agent", "cds-backup/test").with("Content-Type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8),
                LONG,
                LIMIT);
    }

    TransportResponse exchange(String target) {
        return transport.exchange(get(target));
    }

    static String text(TransportResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    ScriptedServer.Reply gzipped(byte[] body, String label) {
        return (request, connection) -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Encoding: " + label + "\r\nContent-Length: " + body.length
                    + "\r\n\r\n");
            connection.send(body);
            return true;
        };
    }

    static void assertNoSecret(Throwable thrown) {
        StringWriter all = new StringWriter();
        thrown.printStackTrace(new PrintWriter(all));
        assertThat(all.toString() + thrown)
                .doesNotContain("AKEXAMPLE")
                .doesNotContain("SIGNATUREEXAMPLE")
                .doesNotContain("Action=");
    }

    @Test
    void a_get_goes_out_without_a_body_and_with_the_fields_given() {
        server.then(200, "{}");
        exchange(SIGNED);
        RawRequest sent = server.onlyRequest();
        assertThat(sent.method()).isEqualTo("GET");
        assertThat(sent.body()).isEmpty();
        assertThat(sent.values("User-Agent")).containsExactly("cds-backup/test");
        assertThat(sent.values("Upgrade")).isEmpty();
        assertThat(sent.values("Accept-Encoding")).isSubsetOf("identity");
        assertThat(sent.fieldLines()).noneMatch(line -> line.startsWith(SignedApi.CALL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mysql/?A=1&B=%20%2F%2B%2A&Signature=a%2Bb%3D",
                "/mysql/?Z=%E5%A4%87%E4%BB%BD&A=%F0%9F%98%80&M=-_.~",
                SIGNED
            })
    void the_strict_query_goes_out_byte_for_byte(String target) {
        server.then(200, "{}");
        exchange(target);
        assertThat(server.onlyRequest().target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mysql/?v=a,b&v=c&e=&v=d&n",
                "/a%2fb/c%2Fd/?q=*'()!$@:+%2B%7E%7e~%e5",
                "/a/./b/../c//?x=%7By%7D",
                "/"
            })
    void any_other_query_and_path_go_out_byte_for_byte_too(String target) {
        assumeTrue(keepsAnyQuery());
        server.then(200, "{}");
        exchange(target);
        assertThat(server.onlyRequest().target()).isEqualTo(target);
    }

    @Test
    void a_field_of_many_values_goes_out_with_all_of_them() {
        server.then(200, "{}");
        transport.exchange(TransportRequest.get(
                server.uri(SIGNED), HttpFields.NONE.with("X-Many", "one").with("X-Many", "two"), LONG, LIMIT));
        assertThat(server.onlyRequest().values("X-Many").stream().flatMap(value -> Stream.of(value.split(", ", -1))))
                .containsExactly("one", "two");
    }

    @Test
    void a_post_keeps_its_body_and_its_type() {
        server.then(200, "{}");
        transport.exchange(post(SIGNED, "{\"BackupId\":\"备份\"}"));
        RawRequest sent = server.onlyRequest();
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.target()).isEqualTo(SIGNED);
        assertThat(sent.values("Content-Type")).containsExactly("application/json");
        assertThat(sent.body()).isEqualTo("{\"BackupId\":\"备份\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 301, 302, 307, 400, 401, 403, 404, 409, 429, 500, 503})
    void any_status_is_an_answer_to_one_request(int status) {
        server.then("HTTP/1.1 " + status + " Reason\r\nLocation: " + server.uri("/elsewhere")
                + "\r\nContent-Length: 2\r\n\r\nhi");
        TransportResponse response = exchange(SIGNED);
        assertThat(response.status()).isEqualTo(status);
        assertThat(text(response)).isEqualTo("hi");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 500, 503})
    void a_post_is_sent_once_whatever_the_status(int status) {
        server.then("HTTP/1.1 " + status + " Reason\r\nWWW-Authenticate: Basic realm=\"x\"\r\nLocation: "
                + server.uri("/elsewhere") + "\r\nContent-Length: 0\r\n\r\n");
        assertThat(transport.exchange(post(SIGNED, "{}")).status()).isEqualTo(status);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void an_answer_without_content_is_empty() {
        server.then("HTTP/1.1 204 No Content\r\n\r\n");
        TransportResponse response = exchange(SIGNED);
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void duplicate_fields_are_kept_and_names_ignore_case() {
        server.then("HTTP/1.1 200 OK\r\nX-Many: one\r\nX-Many: two\r\nContent-Length: 0\r\n\r\n");
        HttpFields fields = exchange(SIGNED).fields();
        assertThat(fields.all("x-MANY")).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void a_chunked_body_comes_whole() {
        server.then("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n");
        assertThat(text(exchange(SIGNED))).isEqualTo("abcdefg");
    }

    @Test
    void a_body_without_a_length_comes_whole() {
        server.thenSendAndClose("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nabc");
        assertThat(text(exchange(SIGNED))).isEqualTo("abc");
    }

    @Test
    void text_comes_byte_for_byte() {
        server.then(200, "备份 😀");
        assertThat(text(exchange(SIGNED))).isEqualTo("备份 😀");
    }

    @Test
    void a_gzip_body_comes_decoded_and_described_so() throws IOException {
        server.then(gzipped(gzip("{\"Code\":\"Success\"}"), "gzip"));
        TransportResponse response = exchange(SIGNED);
        assertThat(text(response)).isEqualTo("{\"Code\":\"Success\"}");
        assertThat(response.fields().first("Content-Encoding")).isEmpty();
        assertThat(response.fields().first("Content-Length")).isEmpty();
    }

    @Test
    void a_gzip_bomb_meets_the_limit_on_decoded_bytes() throws IOException {
        server.then(gzipped(gzip("0".repeat(10 * LIMIT)), "gzip"));
        assertThatThrownBy(() -> exchange(SIGNED)).isInstanceOf(AnswerTooLargeException.class);
    }

    @Test
    void a_coding_that_is_not_undone_is_no_answer() {
        server.then(gzipped("whatever".getBytes(StandardCharsets.UTF_8), "br"));
        assertThatThrownBy(() -> exchange(SIGNED)).isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void a_body_at_the_limit_is_taken_and_one_byte_more_is_not() {
        server.then(200, "x".repeat(LIMIT)).then(200, "x".repeat(LIMIT + 1));
        assertThat(exchange(SIGNED).body()).hasSize(LIMIT);
        AnswerTooLargeException thrown = catchThrowableOfType(AnswerTooLargeException.class, () -> exchange(SIGNED));
        assertThat(thrown).hasMessage("The answer is longer than 65536 bytes");
        assertNoSecret(thrown);
    }

    @Test
    void a_refused_connection_is_no_connection() throws IOException {
        URI nobody;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + unused.getLocalPort() + SIGNED);
        }
        ConnectFailedException thrown =
                catchThrowableOfType(ConnectFailedException.class, () -> transport.exchange(get(nobody, LONG)));
        assertThat(thrown).hasMessage("No connection to 127.0.0.1:" + nobody.getPort() + ": refused or unreachable");
        assertThat(thrown).hasNoCause();
        assertNoSecret(thrown);
    }

    @Test
    void an_unknown_host_is_no_connection() {
        URI nowhere = URI.create("http://nobody.invalid" + SIGNED);
        ConnectFailedException thrown =
                catchThrowableOfType(ConnectFailedException.class, () -> transport.exchange(get(nowhere, LONG)));
        assertThat(thrown).hasMessage("No address is known for the host of nobody.invalid:80");
        assertNoSecret(thrown);
    }

    @Test
    void headers_that_never_come_meet_the_deadline_and_free_the_socket() throws Exception {
        server.thenSendAndHold("");
        TimedOutException thrown =
                catchThrowableOfType(TimedOutException.class, () -> transport.exchange(get(server.uri(SIGNED), SHORT)));
        assertThat(thrown).hasMessageContaining("127.0.0.1:" + server.port()).hasNoCause();
        assertNoSecret(thrown);
        server.awaitDeparture();
    }

    @Test
    void a_stall_in_the_body_meets_the_deadline_and_frees_the_socket() throws Exception {
        server.thenSendAndHold("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
        assertThatThrownBy(() -> transport.exchange(get(server.uri(SIGNED), SHORT)))
                .isInstanceOf(TimedOutException.class);
        server.awaitDeparture();
    }

    @Test
    void a_drip_feed_meets_the_whole_deadline() {
        CountDownLatch enough = new CountDownLatch(1);
        server.then((request, connection) -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            drip(connection, enough);
            return false;
        });
        assertThatThrownBy(() -> transport.exchange(get(server.uri(SIGNED), SHORT)))
                .isInstanceOf(TimedOutException.class);
        enough.countDown();
    }

    private static void drip(ScriptedServer.Connection connection, CountDownLatch enough) throws IOException {
        try {
            while (!enough.await(20, TimeUnit.MILLISECONDS)) {
                connection.send("x");
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_truncated_body_is_a_lost_connection() {
        server.thenSendAndClose("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
        ConnectionLostException thrown = catchThrowableOfType(ConnectionLostException.class, () -> exchange(SIGNED));
        assertThat(thrown).hasMessageContaining("127.0.0.1:" + server.port()).hasNoCause();
        assertNoSecret(thrown);
    }

    @Test
    void a_truncated_chunk_is_a_lost_connection() {
        server.thenSendAndClose("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc");
        assertThatThrownBy(() -> exchange(SIGNED)).isInstanceOf(ConnectionLostException.class);
    }

    @Test
    void a_garbage_status_line_is_a_lost_connection() {
        server.thenSendAndClose("this is no HTTP\r\n\r\n");
        ConnectionLostException thrown = catchThrowableOfType(ConnectionLostException.class, () -> exchange(SIGNED));
        assertThat(thrown).hasNoCause();
        assertNoSecret(thrown);
    }

    @Test
    void a_get_that_is_dropped_is_sent_twice_at_most() {
        server.thenSendAndClose("");
        assertThatThrownBy(() -> exchange(SIGNED)).isInstanceOf(ConnectionLostException.class);
        assertThat(server.requests())
                .hasSizeBetween(1, 2)
                .allMatch(request -> request.target().equals(SIGNED));
    }

    @Test
    void a_post_that_is_dropped_is_sent_exactly_once() {
        server.thenSendAndClose("");
        assertThatThrownBy(() -> transport.exchange(post(SIGNED, "{}"))).isInstanceOf(ConnectionLostException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_get_after_the_server_closed_an_idle_connection_passes_or_is_lost_but_never_hangs() {
        server.thenSendAndClose("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
                .then(200, "again");
        exchange(SIGNED);
        try {
            assertThat(text(exchange(SIGNED))).isEqualTo("again");
        } catch (ConnectionLostException stale) {
            assertNoSecret(stale);
        }
    }

    @Test
    void an_interrupt_amid_the_body_ends_the_call_keeps_the_flag_and_frees_the_socket() throws Exception {
        server.thenSendAndHold("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
        FutureTask<Boolean> call = new FutureTask<>(() -> {
            assertThatThrownBy(() -> transport.exchange(get(server.uri(SIGNED), Duration.ofSeconds(2))))
                    .isInstanceOf(CallInterruptedException.class);
            return Thread.currentThread().isInterrupted();
        });
        Thread caller = new Thread(call);
        caller.start();
        server.awaitStall();
        caller.interrupt();
        assertThat(call.get(30, TimeUnit.SECONDS)).isTrue();
        server.awaitDeparture();
    }

    @Test
    void a_connection_is_used_again() {
        server.then(200, "{}");
        IntStream.range(0, 100).forEach(call -> exchange(SIGNED));
        assertThat(server.requests()).hasSize(100);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void fifty_calls_at_once_get_their_own_answers() throws Exception {
        server.then((request, connection) -> {
            connection.send(
                    "HTTP/1.1 200 OK\r\nContent-Length: " + request.target().length() + "\r\n\r\n" + request.target());
            return true;
        });
        ExecutorService callers = Executors.newFixedThreadPool(50);
        try {
            List<Callable<String>> calls = IntStream.range(0, 50)
                    .<Callable<String>>mapToObj(number -> () -> text(exchange("/mysql/?N=" + number)))
                    .toList();
            List<String> answers = callers.invokeAll(calls).stream()
                    .map(AnyApiTransport::result)
                    .collect(Collectors.toList());
            assertThat(answers)
                    .containsExactlyElementsOf(IntStream.range(0, 50)
                            .mapToObj(number -> "/mysql/?N=" + number)
                            .toList());
        } finally {
            callers.shutdownNow();
        }
    }

    private static String result(Future<String> call) {
        try {
            return call.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void use_after_close_is_refused_and_a_second_close_does_nothing() {
        transport.close();
        transport.close();
        assertThatThrownBy(() -> exchange(SIGNED)).isInstanceOf(TransportClosedException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_close_ends_the_call_in_flight_and_frees_the_socket() throws Exception {
        server.thenSendAndHold("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
        FutureTask<BackupException> call = new FutureTask<>(() -> catchThrowableOfType(
                BackupException.class, () -> transport.exchange(get(server.uri(SIGNED), Duration.ofSeconds(2)))));
        new Thread(call).start();
        server.awaitStall();
        transport.close();
        assertThat(call.get(30, TimeUnit.SECONDS)).isInstanceOf(TransportClosedException.class);
        server.awaitDeparture();
    }

    @Test
    void an_answer_shows_no_body_and_a_transport_no_secret() {
        server.then(200, "https://files.example/x?Signature=SIGNATUREEXAMPLE");
        assertThat(exchange(SIGNED).toString() + transport).doesNotContain("SIGNATUREEXAMPLE");
    }
}
