package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Feign's default client does beyond what the contract asks. */
@Timeout(60)
class DefaultClientTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private ScriptedServer server;
    private Transport transport;

    @BeforeEach
    void open() throws IOException {
        server = ScriptedServer.plain();
        transport = new FeignTransportProvider().transport(TransportSettings.defaults());
    }

    @AfterEach
    void close() throws IOException {
        transport.close();
        server.close();
    }

    private TransportResponse get() {
        return transport.exchange(TransportRequest.get(server.uri("/mysql/?A=1"), HttpFields.NONE, LONG, 1024));
    }

    @Test
    void nobody_asks_for_an_encoding() {
        server.then(200, "{}");
        get();
        assertThat(server.onlyRequest().values("Accept-Encoding")).isEmpty();
    }

    @Test
    void duplicate_fields_keep_their_order_whatever_the_case_of_their_names() {
        server.then("HTTP/1.1 200 OK\r\nX-Many: one\r\nx-many: two\r\nX-Many: three\r\nContent-Length: 0\r\n\r\n");
        assertThat(get().fields().all("X-Many")).containsExactly("one", "two", "three");
    }

    @Test
    void a_download_labelled_gzip_is_refused_with_a_word_on_what_to_use_instead() {
        server.then("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 20\r\n\r\nthis is no gzip body");
        try (DownloadTransport downloads = new FeignTransportProvider().downloads(TransportSettings.defaults())) {
            DownloadAddress address = DownloadAddress.of(server.uri("/backup.xb"));
            UnexpectedResponseException thrown = catchThrowableOfType(
                    UnexpectedResponseException.class,
                    () -> downloads.call(DownloadRequest.whole(address, LONG)).run(new RecordingSink()));
            assertThat(thrown.hint())
                    .hasValueSatisfying(hint -> assertThat(hint).contains("jdk"));
        }
    }
}
