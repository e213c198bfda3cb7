package io.cdsbackup.benchmarks;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.BackupDownload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One whole call over loopback, on a connection that is kept, against a GET that does nothing else. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {

    private final CannedServer server;
    private final BackupClient jdk;
    private final BackupClient jdkByName;
    private final BackupClient feign;
    private final HttpClient bare =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpRequest request;

    /** Starts the server. */
    public CallBenchmark() {
        try {
            server = CannedServer.answering(Calls.answer(), Duration.ZERO);
        } catch (IOException failed) {
            throw new IllegalStateException("No server", failed);
        }
        jdk = Calls.client(server.uri(), "jdk");
        jdkByName = Calls.client(URI.create("http://localhost:" + server.uri().getPort() + "/mysql"), "jdk");
        feign = Calls.client(server.uri(), "feign");
    }

    /** Makes the request of the same bytes once: what is left is the sending. */
    @Setup
    public void signOnce() {
        request = Calls.bareGet(server.uri());
    }

    /** A signed request there, a backup back, by java.net.http. */
    @Benchmark
    public BackupDownload jdk() {
        return jdk.requestDownload(Calls.INSTANCE, Calls.BACKUP);
    }

    /** The same to a name that the JVM has not been seen to remember yet: another thread sends. */
    @Benchmark
    public BackupDownload jdkByName() {
        return jdkByName.requestDownload(Calls.INSTANCE, Calls.BACKUP);
    }

    /** The same by Feign. */
    @Benchmark
    public BackupDownload feign() {
        return feign.requestDownload(Calls.INSTANCE, Calls.BACKUP);
    }

    /** The request as it is, the bytes as they come. */
    @Benchmark
    public byte[] bareGet() throws IOException, InterruptedException {
        return bare.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** Closes everything. */
    @TearDown
    public void close() throws IOException {
        jdk.close();
        jdkByName.close();
        feign.close();
        server.close();
    }
}
