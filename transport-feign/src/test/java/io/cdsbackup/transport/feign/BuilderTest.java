package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Capability;
import feign.Client;
import feign.Feign;
import feign.FeignException;
import feign.Logger;
import feign.Request;
import feign.RequestInterceptor;
import feign.Response;
import feign.Retryer;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BuilderTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String SIGNED = "/mysql/?AccessKeyId=AKEXAMPLE&Signature=SIGNATUREEXAMPLE";
    private static final String ANSWER = "{\"BackupDownloadUrl\":\"https://files.example/x?token=PRESIGNEDEXAMPLE\"}";

    private ScriptedServer server;

    /** Writes down what Feign says at its most talkative. */
    private static final class ListeningLogger extends Logger {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void log(String configKey, String format, Object... args) {
            lines.add(String.format(java.util.Locale.ROOT, format, args));
        }
    }

    /** Wraps the client, as metrics and tracers do. Feign calls it by reflection, so it must be public. */
    public static final class WatchingCapability implements Capability {
        private final List<Request> seen = new CopyOnWriteArrayList<>();

        @Override
        public Client enrich(Client client) {
            return (request, options) -> {
                seen.add(request);
                return client.execute(request, options);
            };
        }
    }

    /** Tries everything twice. */
    public static final class RepeatingCapability implements Capability {
        @Override
        public Client enrich(Client client) {
            return (request, options) -> {
                try (Response first = client.execute(request, options)) {
                    return client.execute(first.request(), options);
                }
            };
        }

        @Override
        public Retryer enrich(Retryer retryer) {
            return new Retryer.Default(1, 1, 5);
        }

        @Override
        public Request.Options enrich(Request.Options options) {
            return new Request.Options();
        }
    }

    /** Shaped like the load-balancing clients of Spring Cloud. */
    public static final class BalancingClient implements Client {
        private final Client delegate;

        BalancingClient(Client delegate) {
            this.delegate = delegate;
        }

        public Client getDelegate() {
            return delegate;
        }

        @Override
        public Response execute(Request request, Request.Options options) throws IOException {
            throw new IOException("No instance of the service 127.0.0.1");
        }
    }

    /** The client of a user, who wants to see that it is used. */
    private static final class UsersClient implements Client {
        private final Client delegate = new Client.Default(null, null);
        private final List<Request> sent = new CopyOnWriteArrayList<>();

        @Override
        public Response execute(Request request, Request.Options options) throws IOException {
            sent.add(request);
            return delegate.execute(request, options);
        }
    }

    @BeforeEach
    void open() throws IOException {
        server = ScriptedServer.plain().then(200, ANSWER);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private TransportRequest get() {
        return TransportRequest.get(
                server.uri(SIGNED), HttpFields.NONE.with("User-Agent", "cds-backup/test"), LONG, 1024);
    }

    private TransportResponse exchange(TransportProvider provider) {
        try (Transport transport = provider.transport(TransportSettings.defaults())) {
            return transport.exchange(get());
        }
    }

    private TransportResponse exchange(Supplier<Feign.Builder> builders) {
        return exchange(FeignTransport.using(builders));
    }

    private void download(TransportProvider provider) {
        try (DownloadTransport downloads = provider.downloads(TransportSettings.defaults())) {
            downloads
                    .call(DownloadRequest.whole(DownloadAddress.of(server.uri("/file?token=PRESIGNEDEXAMPLE")), LONG))
                    .run(new RecordingSink());
        }
    }

    @Test
    void interceptors_add_their_fields_to_api_calls_and_none_to_downloads() {
        TransportProvider provider = FeignTransport.using(() -> Feign.builder()
                .requestInterceptor(template ->
                        template.header("X-Company", "one", "two").header("Authorization", "Bearer made-up")));
        exchange(provider);
        download(provider);
        assertThat(server.requests().get(0).values("X-Company")).containsExactly("one", "two");
        assertThat(server.requests().get(0).values("Authorization")).containsExactly("Bearer made-up");
        assertThat(server.requests().get(1).values("X-Company")).isEmpty();
        assertThat(server.requests().get(1).values("Authorization")).isEmpty();
    }

    @Test
    void what_interceptors_change_of_the_address_the_length_or_the_requests_own_fields_does_not_go_out() {
        exchange(() -> Feign.builder()
                .requestInterceptor(template -> template.uri("/elsewhere")
                        .query("more", "yes")
                        .header("user-agent", "another")
                        .header("Content-Length", "7")));
        RawRequest sent = server.onlyRequest();
        assertThat(sent.target()).isEqualTo(SIGNED);
        assertThat(sent.values("User-Agent")).containsExactly("cds-backup/test");
        assertThat(sent.values("Content-Length")).isEmpty();
    }

    @Test
    void interceptors_run_on_the_thread_that_makes_the_call() {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        exchange(() -> Feign.builder().requestInterceptor(template -> threads.add(Thread.currentThread())));
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void a_logger_at_its_most_talkative_sees_status_and_fields_but_no_secret() {
        ListeningLogger logger = new ListeningLogger();
        TransportResponse response =
                exchange(() -> Feign.builder().logger(logger).logLevel(Logger.Level.FULL));
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(ANSWER);
        assertThat(logger.lines)
                .anyMatch(line -> line.contains("200"))
                .anyMatch(line -> line.contains("application/json"))
                .anyMatch(line -> line.contains("/mysql"))
                .noneMatch(line -> line.contains("AKEXAMPLE"))
                .noneMatch(line -> line.contains("SIGNATUREEXAMPLE"))
                .noneMatch(line -> line.contains("PRESIGNEDEXAMPLE"));
    }

    @Test
    void a_logger_at_its_most_talkative_sees_no_secret_of_a_failure_either() {
        ListeningLogger logger = new ListeningLogger();
        server.thenSendAndClose("no HTTP at all\r\n\r\n").thenSendAndClose("no HTTP at all\r\n\r\n");
        Supplier<Feign.Builder> builders = () -> Feign.builder().logger(logger).logLevel(Logger.Level.FULL);
        exchange(builders);
        assertThatThrownBy(() -> exchange(builders))
                .isInstanceOf(ConnectionLostException.class)
                .hasNoCause();
        assertThat(logger.lines)
                .anyMatch(line -> line.contains("ERROR IOException"))
                .noneMatch(line -> line.contains("SIGNATUREEXAMPLE"));
    }

    @Test
    void no_logger_sees_a_download() {
        ListeningLogger logger = new ListeningLogger();
        download(FeignTransport.using(() -> Feign.builder().logger(logger).logLevel(Logger.Level.FULL)));
        assertThat(server.requests()).hasSize(1);
        assertThat(logger.lines).isEmpty();
    }

    @Test
    void capabilities_apply_to_api_calls_and_not_to_downloads() {
        WatchingCapability watching = new WatchingCapability();
        TransportProvider provider = FeignTransport.using(() -> Feign.builder().addCapability(watching));
        assertThat(exchange(provider).status()).isEqualTo(200);
        download(provider);
        assertThat(server.requests()).hasSize(2);
        assertThat(watching.seen).hasSize(1);
    }

    @Test
    void capabilities_above_a_given_client_see_no_signature() {
        WatchingCapability watching = new WatchingCapability();
        UsersClient client = new UsersClient();
        TransportProvider provider = FeignTransport.using(() -> Feign.builder().addCapability(watching), client);
        exchange(provider);
        download(provider);
        assertThat(watching.seen)
                .singleElement()
                .satisfies(
                        request -> assertThat(request.url()).endsWith("/mysql").doesNotContain("SIGNATUREEXAMPLE"));
        assertThat(client.sent).hasSize(2);
        assertThat(server.requests().get(0).target()).isEqualTo(SIGNED);
    }

    @Test
    void the_builders_own_client_sends_api_calls_and_downloads() {
        UsersClient client = new UsersClient();
        TransportProvider provider = FeignTransport.using(() -> Feign.builder().client(client));
        exchange(provider);
        download(provider);
        assertThat(client.sent).hasSize(2);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void a_client_that_a_capability_wraps_sends_no_download() {
        UsersClient client = new UsersClient();
        download(FeignTransport.using(() -> Feign.builder().client(client).addCapability(new WatchingCapability())));
        assertThat(client.sent).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_load_balancing_client_is_taken_out_of_its_wrapping() {
        UsersClient client = new UsersClient();
        Client balancing = new BalancingClient(new BalancingClient(client));
        TransportProvider byBuilder = FeignTransport.using(() -> Feign.builder().client(balancing));
        TransportProvider byClient = FeignTransport.using(balancing);
        exchange(byBuilder);
        download(byBuilder);
        exchange(byClient);
        download(byClient);
        assertThat(client.sent).hasSize(4);
    }

    @Test
    void nothing_is_sent_twice_whatever_the_builder_would_retry() {
        server.then(503, "busy");
        exchange(get -> Feign.builder().retryer(new Retryer.Default(1, 1, 5)));
        assertThat(server.requests()).hasSize(1);
    }

    private TransportResponse exchange(java.util.function.Function<String, Feign.Builder> builders) {
        return exchange(() -> builders.apply("get"));
    }

    @Test
    void a_lost_connection_is_not_retried_by_feign() {
        server.thenSendAndClose("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
                .thenSendAndClose("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        Supplier<Feign.Builder> builders = () -> Feign.builder().retryer(new Retryer.Default(1, 1, 5));
        exchange(builders);
        assertThatThrownBy(() -> exchange(builders)).isInstanceOf(ConnectionLostException.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void a_capability_that_repeats_calls_repeats_nothing_on_the_wire_above_a_given_client() {
        TransportProvider provider = FeignTransport.using(
                () -> Feign.builder().addCapability(new RepeatingCapability()), new Client.Default(null, null));
        assertThat(exchange(provider).status()).isEqualTo(200);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_redirect_is_an_answer_whatever_the_builders_options_say() throws IOException {
        try (ScriptedServer moved = ScriptedServer.plain()) {
            moved.then("HTTP/1.1 302 Found\r\nLocation: " + server.uri("/x") + "\r\nContent-Length: 0\r\n\r\n");
            TransportProvider provider = FeignTransport.using(
                    () -> Feign.builder().options(new Request.Options()).addCapability(new RepeatingCapability()));
            try (Transport transport = provider.transport(TransportSettings.defaults())) {
                TransportRequest request = TransportRequest.get(moved.uri(SIGNED), HttpFields.NONE, LONG, 1024);
                assertThat(transport.exchange(request).status()).isEqualTo(302);
            }
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void contract_encoder_and_decoder_of_the_builder_do_not_matter() {
        TransportResponse response = exchange(() -> Feign.builder()
                .contract(type -> {
                    throw new IllegalStateException("another contract");
                })
                .encoder((object, type, template) -> {
                    throw new IllegalStateException("another encoder");
                })
                .decoder((answer, type) -> {
                    throw new IllegalStateException("another decoder");
                })
                .errorDecoder((method, answer) -> new IllegalStateException("another error decoder")));
        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void an_interceptors_own_exception_comes_out_and_nothing_is_sent() {
        IllegalStateException own = new IllegalStateException("no token");
        RequestInterceptor failing = template -> {
            throw own;
        };
        assertThatThrownBy(() -> exchange(() -> Feign.builder().requestInterceptor(failing)))
                .isSameAs(own);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_feign_exception_of_an_interceptor_is_not_let_out_for_it_holds_addresses_and_bodies() {
        RequestInterceptor failing = template -> {
            throw new FeignException.Unauthorized(
                    "[401] during [POST] to [https://login.example/?secret=secret-for-tests]",
                    Request.create(
                            Request.HttpMethod.GET, "https://login.example", java.util.Map.of(), null, null, null),
                    null,
                    null);
        };
        BackupException thrown = catchThrowableOfType(
                BackupException.class, () -> exchange(() -> Feign.builder().requestInterceptor(failing)));
        assertThat(thrown).hasNoCause().hasMessageContaining("Unauthorized, status 401");
        assertThat(thrown.getMessage()).doesNotContain("secret-for-tests");
    }

    @Test
    void a_builder_that_loses_the_number_of_a_call_is_told_so_and_nothing_is_sent() {
        assertThatThrownBy(() -> exchange(
                        () -> Feign.builder().requestInterceptor(template -> template.removeHeader(SignedApi.CALL))))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(SignedApi.CALL);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_handler_that_answers_in_place_of_the_service_is_refused() {
        assertThatThrownBy(() -> exchange(() -> Feign.builder()
                        .invocationHandlerFactory((target, dispatch) -> (proxy, method, arguments) -> null)))
                .isInstanceOf(InvalidSettingException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void one_builder_given_again_and_again_works_too() {
        Feign.Builder one = Feign.builder().requestInterceptor(template -> template.header("X-Company", "one"));
        TransportProvider provider = FeignTransport.using(() -> one);
        exchange(provider);
        exchange(provider);
        download(provider);
        assertThat(server.requests()).hasSize(3);
        assertThat(server.requests().get(1).values("X-Company")).containsExactly("one");
        assertThat(server.requests().get(1).target()).isEqualTo(SIGNED);
        assertThat(server.requests().get(2).values("X-Company")).isEmpty();
    }

    @Test
    void the_name_is_feign_for_each() {
        assertThat(List.of(
                        new FeignTransportProvider(),
                        FeignTransport.using(new UsersClient()),
                        FeignTransport.using(Feign::builder),
                        FeignTransport.using(Feign::builder, new UsersClient())))
                .allMatch(provider -> provider.name().equals("feign"));
    }
}
