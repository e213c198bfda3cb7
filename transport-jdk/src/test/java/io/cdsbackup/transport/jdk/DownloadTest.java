package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.DownloadTransport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of a file store beyond the contract: no field but those given. */
@Timeout(60)
class DownloadTest {

    private static final String NAME = "/bucket/a%20b/?Signature=a%2Bb&e=";

    @ParameterizedTest
    @EnumSource
    void theAddressGoesOutByteForByteWithNothingOfOursButIdentity(Variant variant) throws Exception {
        try (ScriptedServer server = answering(ok("file"));
                DownloadTransport transport = variant.downloads()) {
            RecordingSink sink = new RecordingSink();

            transport.call(Calls.whole(server.uri(NAME))).run(sink);

            assertThat(sink.head().status()).isEqualTo(200);
            assertThat(sink.text()).isEqualTo("file");
            ReceivedRequest sent = server.onlyRequest();
            assertThat(sent.line()).isEqualTo("GET " + NAME + " HTTP/1.1");
            assertThat(sent.values("Accept-Encoding")).containsExactly("identity");
            // The JDK names itself, and until version 18 states an empty body's length.
            assertThat(sent.fields())
                    .extracting(field -> field.substring(0, field.indexOf(':')))
                    .filteredOn(name -> !name.equals("Content-Length"))
                    .containsExactlyInAnyOrder("Host", "User-Agent", "Accept-Encoding");
        }
    }
}
