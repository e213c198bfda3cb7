package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.playing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stricter than the contract: no text of ours holds even the path of an address, however a call ends. */
@ResourceLock("java.util.logging")
@Timeout(60)
class RedactionTest {

    private static final String SECRET = "s3cr3t";
    private static final String TARGET = "/" + SECRET + "/?AccessKeyId=" + SECRET + "&Signature=" + SECRET;

    private final List<String> logged = new ArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            synchronized (logged) {
                logged.add(new SimpleFormatter().format(entry));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Level before;

    @BeforeEach
    void listenToEveryLogger() {
        before = root.getLevel();
        root.setLevel(Level.ALL);
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(handler);
        root.setLevel(before);
    }

    @ParameterizedTest
    @EnumSource
    void noFailureShowsTheAddressOrAField(Variant variant) throws Exception {
        for (String answer : answersThatFail().toList()) {
            try (ScriptedServer server = playing(connection -> {
                        connection.hears();
                        connection.says(answer).closes();
                    });
                    Transport transport = variant.transport();
                    DownloadTransport downloads = variant.downloads()) {
                DownloadCall call = downloads.call(Calls.whole(server.uri(TARGET)));

                assertClean(answer, catchThrowable(() -> transport.exchange(request(server.uri(TARGET)))));
                assertClean(answer, catchThrowable(() -> call.run(new RecordingSink())));
                assertThat(transport + " " + downloads + " " + call).doesNotContain(SECRET);
            }
        }
        assertThat(leaks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noTimeoutAndNoClosedTransportShowsTheAddress(Variant variant) throws Exception {
        try (ScriptedServer server = playing(ServedConnection::hears);
                Transport transport = variant.transport();
                DownloadTransport downloads = variant.downloads()) {
            URI uri = server.uri(TARGET);
            assertClean("no answer", catchThrowable(() -> transport.exchange(Calls.get(uri, Calls.SHORT))));
            assertClean(
                    "no answer",
                    catchThrowable(
                            () -> downloads.call(Calls.whole(uri, Calls.SHORT)).run(new RecordingSink())));

            transport.close();
            downloads.close();

            assertClean("no answer", catchThrowable(() -> transport.exchange(Calls.get(uri))));
            assertClean(
                    "no answer",
                    catchThrowable(() -> downloads.call(Calls.whole(uri)).run(new RecordingSink())));
        }
        assertThat(leaks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noLoggerHearsOfACallThatPasses(Variant variant) throws Exception {
        try (ScriptedServer server = answering(ok("{}"));
                Transport transport = variant.transport();
                DownloadTransport downloads = variant.downloads()) {
            transport.exchange(request(server.uri(TARGET)));
            downloads.call(Calls.whole(server.uri(TARGET))).run(new RecordingSink());
        }
        assertThat(leaks()).isEmpty();
    }

    private List<String> leaks() {
        synchronized (logged) {
            return logged.stream().filter(line -> line.contains(SECRET)).toList();
        }
    }

    /** An answer may echo what was sent: error pages and broken proxies do. */
    private static Stream<String> answersThatFail() {
        return Stream.of(
                "",
                TARGET + "\r\n\r\n",
                "HTTP/1.1 " + SECRET + " OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: " + SECRET + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\nLocation: " + TARGET + "\0x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + TARGET,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + SECRET + "\r\n");
    }

    private static TransportRequest request(URI uri) {
        return Calls.get(uri, HttpFields.NONE.with("X-Token", SECRET));
    }

    private static void assertClean(String what, @Nullable Throwable thrown) {
        assertThat(thrown).as(what).isInstanceOf(BackupException.class);
        StringWriter trace = new StringWriter();
        Objects.requireNonNull(thrown).printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(SECRET);
        assertThat(((BackupException) thrown).detail().toString()).doesNotContain(SECRET);
    }
}
