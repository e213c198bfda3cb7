package io.cdsbackup.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.ContractCase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cases of the transport contract that make sense without a socket: what comes back, and the end. No other applies: the
 * contract's own servers are nowhere that a transport from memory goes to.
 */
class InMemoryTransportCasesTest {

    private static final String ADDRESS = "https://files.example/backup.xb?Signature=SIGNATUREEXAMPLE";
    private static final HttpFields MANY =
            HttpFields.NONE.with("X-Many", "one").with("x-many", "two").with("Location", "/elsewhere");

    private final ScriptedTransport fake = InMemoryTransport.scripted();
    private final SignedRequests requests = new SignedRequests();
    private final Transport transport = fake.transport(TransportSettings.defaults());
    private final DownloadTransport downloads = fake.downloads(TransportSettings.defaults());

    private TransportResponse exchange(TransportResponse scripted) {
        fake.onAction("DescribeBackups").answer(scripted);
        return transport.exchange(requests.get("DescribeBackups", Map.of()));
    }

    private DownloadCall call() {
        return downloads.call(DownloadRequest.whole(DownloadAddress.of(ADDRESS), Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 301, 302, 400, 401, 403, 404, 409, 429, 500, 503})
    @ContractCase(13)
    void anyStatusIsReturnedAfterOneRequest(int status) {
        assertThat(exchange(TransportResponse.of(status, MANY, new byte[0])).status())
                .isEqualTo(status);
        assertThat(fake.calls()).hasSize(1);
    }

    @Test
    @ContractCase(16)
    void duplicateFieldsAreKeptAndNamesIgnoreCase() {
        assertThat(exchange(TransportResponse.of(200, MANY, new byte[0]))
                        .fields()
                        .all("X-MANY"))
                .containsExactly("one", "two");
    }

    @Test
    @ContractCase(23)
    void theBytesOfABodyAreUntouched() {
        byte[] body = "\uFEFF备份 😀".getBytes(UTF_8);

        assertThat(exchange(TransportResponse.of(200, HttpFields.NONE, body)).body())
                .isEqualTo(body);
    }

    @Test
    @ContractCase(25)
    void aBodyAtTheLimitIsTakenAndOneByteMoreIsNot() {
        fake.onAction("DescribeBackups").answer(200, "12345").repeatedly();

        assertThat(transport
                        .exchange(requests.get("DescribeBackups", Map.of(), 5))
                        .body())
                .hasSize(5);
        assertThatThrownBy(() -> transport.exchange(requests.get("DescribeBackups", Map.of(), 4)))
                .isInstanceOf(AnswerTooLargeException.class);
    }

    @Test
    @ContractCase(40)
    void aThreadThatIsInterruptedAlreadyAsksNothingAndKeepsItsFlag() {
        fake.onAction("DescribeBackups").answer(200, "{}");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> transport.exchange(requests.get("DescribeBackups", Map.of())))
                .isInstanceOf(CallInterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fake.calls()).isEmpty();
    }

    @Test
    @ContractCase(45)
    void useAfterCloseIsRefusedAndASecondCloseDoesNothing() {
        fake.onDownload(ADDRESS).serve(new byte[3]);
        DownloadCall prepared = call();
        for (int time = 0; time < 2; time++) {
            transport.close();
            downloads.close();
        }

        assertThatThrownBy(() -> transport.exchange(requests.get("DescribeBackups", Map.of())))
                .isInstanceOf(TransportClosedException.class);
        assertThatThrownBy(() -> prepared.run(CollectingSink.all())).isInstanceOf(TransportClosedException.class);
        assertThat(fake.calls()).isEmpty();
    }

    @Test
    @ContractCase(55)
    void aRangeIsServedExactlyAndReported() {
        fake.onDownload(ADDRESS).serve("012345678".getBytes(UTF_8));
        CollectingSink sink = CollectingSink.all();

        downloads
                .call(DownloadRequest.range(
                        DownloadAddress.of(ADDRESS), ByteRange.of(2, 4), null, Duration.ofSeconds(30)))
                .run(sink);

        assertThat(sink.head().status()).isEqualTo(206);
        assertThat(sink.field("Content-Range")).isEqualTo("bytes 2-4/9");
        assertThat(sink.bytes()).asString(UTF_8).isEqualTo("234");
    }

    @Test
    @ContractCase(60)
    void aRedirectIsReportedAndNotFollowed() {
        fake.onDownload(ADDRESS).answer(302, MANY, new byte[0]);
        CollectingSink sink = CollectingSink.all();

        call().run(sink);

        assertThat(sink.head().status()).isEqualTo(302);
        assertThat(sink.field("Location")).isEqualTo("/elsewhere");
        assertThat(fake.calls()).hasSize(1);
    }

    @Test
    @ContractCase(62)
    void aCallCancelledBeforeItRunsAsksNothing() {
        fake.onDownload(ADDRESS).serve(new byte[3]);
        DownloadCall call = call();
        call.cancel();

        assertThatThrownBy(() -> call.run(CollectingSink.all())).isInstanceOf(DownloadCancelledException.class);
        assertThat(fake.calls()).isEmpty();
    }

    @Test
    @ContractCase(50)
    void nothingShowsTheAddress() {
        assertThat(call() + " " + transport + " " + downloads + " " + fake).doesNotContain("SIGNATUREEXAMPLE");
    }
}
