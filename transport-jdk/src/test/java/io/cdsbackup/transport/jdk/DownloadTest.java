package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.playing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.ContentRange;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.DownloadTransport;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract cases 55 to 60, 63 and 64: what is asked of a file store, and what is made of its answer. */
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

    @ParameterizedTest
    @EnumSource
    void aRangeIsAskedForAndTheAnswerSaysWhichItIs(Variant variant) throws Exception {
        String partial =
                "HTTP/1.1 206 Partial\r\nContent-Range: bytes 2-4/9\r\nETag: \"v1\"\r\nContent-Length: 3\r\n\r\n234";
        try (ScriptedServer server = answering(partial);
                DownloadTransport transport = variant.downloads()) {
            RecordingSink sink = new RecordingSink();

            transport.call(range(server.uri(NAME), "\"v1\"")).run(sink);

            assertThat(server.onlyRequest().values("Range")).containsExactly("bytes=2-4");
            assertThat(server.onlyRequest().values("If-Range")).containsExactly("\"v1\"");
            assertThat(sink.head().status()).isEqualTo(206);
            assertThat(sink.head().contentRange()).contains(new ContentRange(ByteRange.of(2, 4), 9));
            assertThat(sink.head().contentLength()).hasValue(3);
            assertThat(sink.text()).isEqualTo("234");
        }
    }

    static Stream<Arguments> everyStatus() {
        return Stream.of(200, 301, 302, 307, 308, 400, 401, 403, 404, 410, 416, 429, 500, 503)
                .flatMap(status -> Stream.of(Variant.values()).map(variant -> Arguments.of(status, variant)));
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void anyStatusToARangeIsReportedAsWhatItIsAndNothingIsDoneAboutIt(int status, Variant variant) throws Exception {
        String head = "HTTP/1.1 " + status + " X\r\nLocation: /elsewhere\r\nContent-Range: bytes */9\r\n";
        try (ScriptedServer server = answering(head + "Content-Length: 4\r\n\r\nbody");
                DownloadTransport transport = variant.downloads()) {
            RecordingSink sink = new RecordingSink();

            transport.call(range(server.uri(NAME), null)).run(sink);

            assertThat(sink.head().status()).isEqualTo(status);
            assertThat(sink.head().fields().all("location")).containsExactly("/elsewhere");
            assertThat(sink.head().contentRange()).contains(new ContentRange(null, 9));
            assertThat(sink.text()).isEqualTo("body");
            server.onlyRequest();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodylessAnswerIsAHeadAndAnEnd(Variant variant) throws Exception {
        for (String head :
                new String[] {"204 No Content\r\n\r\n", "304 Same\r\n\r\n", "200 OK\r\nContent-Length: 0\r\n\r\n"}) {
            try (ScriptedServer server = answering("HTTP/1.1 " + head);
                    DownloadTransport transport = variant.downloads()) {
                RecordingSink sink = new RecordingSink();

                transport.call(Calls.whole(server.uri("/"))).run(sink);

                assertThat(sink.heads()).hasSize(1);
                assertThat(sink.body()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSinkThatWantsNoBodyGetsNoneAndTheConnectionIsClosed(Variant variant) throws Exception {
        try (ScriptedServer server = playing(connection -> {
                    connection.hears();
                    connection.says(
                            "HTTP/1.1 206 Partial\r\nContent-Range: bytes 7-9/10\r\nContent-Length: 3\r\n\r\n7");
                });
                DownloadTransport transport = variant.downloads()) {
            transport.call(range(server.uri("/"), null)).run(refusing());

            server.awaitHungUp();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSinkThatHadEnoughEndsTheCallAndTheConnection(Variant variant) throws Exception {
        try (ScriptedServer server = playing(connection -> {
                    connection.hears();
                    connection.says("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nsome");
                });
                DownloadTransport transport = variant.downloads()) {
            transport.call(Calls.whole(server.uri("/"))).run(new DownloadSink() {
                @Override
                public boolean head(DownloadHead head) {
                    return true;
                }

                @Override
                public boolean bytes(ByteBuffer bytes) {
                    return false;
                }
            });

            server.awaitHungUp();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyLabelledGzipKeepsTheBytesOfTheWire(Variant variant) throws Exception {
        try (ScriptedServer server = answering(
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u001f\u008b\b!");
                DownloadTransport transport = variant.downloads()) {
            RecordingSink sink = new RecordingSink();

            transport.call(Calls.whole(server.uri("/"))).run(sink);

            assertThat(sink.body()).isEqualTo("\u001f\u008b\b!".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(sink.head().fields().first("Content-Encoding")).contains("gzip");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLongBodyComesWholeAndInOrder(Variant variant) throws Exception {
        long seed = 20260101;
        byte[] file = new byte[5_000_001];
        new Random(seed).nextBytes(file);
        String head = "HTTP/1.1 200 OK\r\nContent-Length: " + file.length + "\r\n\r\n";
        try (ScriptedServer server = playing(connection -> {
                    connection.hears();
                    connection.says(head).says(file);
                });
                DownloadTransport transport = variant.downloads()) {
            RecordingSink sink = new RecordingSink();

            transport.call(Calls.whole(server.uri("/"))).run(sink);

            assertThat(sink.body()).as("seed " + seed).isEqualTo(file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChunkedBodyAndOneWithoutALengthComeWhole(Variant variant) throws Exception {
        for (String answer : new String[] {
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
            "HTTP/1.1 200 OK\r\n\r\nabcde"
        }) {
            try (ScriptedServer server = playing(connection -> {
                        connection.hears();
                        connection.says(answer).closes();
                    });
                    DownloadTransport transport = variant.downloads()) {
                RecordingSink sink = new RecordingSink();

                transport.call(Calls.whole(server.uri("/"))).run(sink);

                assertThat(sink.text()).isEqualTo("abcde");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIpv6LiteralIsReached(Variant variant) throws Exception {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        assumeThat(canListenOn(loopback)).as("this machine has IPv6").isTrue();
        try (ScriptedServer server = ScriptedServer.on(loopback, ScriptedServer.always(ok("six")));
                DownloadTransport transport = variant.downloads()) {
            URI uri = URI.create("http://[::1]:" + server.port() + "/");
            RecordingSink sink = new RecordingSink();

            transport.call(Calls.whole(uri)).run(sink);

            assertThat(sink.text()).isEqualTo("six");
            assertThat(server.onlyRequest().values("Host")).containsExactly("[::1]:" + server.port());
            try (var api = variant.transport()) {
                assertThat(api.exchange(Calls.get(uri)).status()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallRunsOnce(Variant variant) throws Exception {
        try (ScriptedServer server = answering(ok("file"));
                DownloadTransport transport = variant.downloads()) {
            var call = transport.call(Calls.whole(server.uri("/")));
            call.run(new RecordingSink());

            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> call.run(new RecordingSink()));
            server.onlyRequest();
        }
    }

    private static DownloadSink refusing() {
        return new DownloadSink() {
            @Override
            public boolean head(DownloadHead head) {
                assertThat(head.contentRange()).contains(new ContentRange(ByteRange.of(7, 9), 10));
                return false;
            }

            @Override
            public boolean bytes(ByteBuffer bytes) {
                throw new AssertionError("The head was refused, so no byte may come");
            }
        };
    }

    private static DownloadRequest range(URI uri, @Nullable String ifRange) {
        return DownloadRequest.range(DownloadAddress.of(uri), ByteRange.of(2, 4), ifRange, Calls.AMPLE);
    }

    private static boolean canListenOn(InetAddress address) throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, address)) {
            return probe.isBound();
        } catch (BindException none) {
            return false;
        }
    }
}
