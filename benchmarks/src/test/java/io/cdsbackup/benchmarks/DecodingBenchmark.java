package io.cdsbackup.benchmarks;

import io.cdsbackup.BackupClient;
import io.cdsbackup.codec.jackson.JacksonCodec;
import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonValue;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reading the answer to {@code DownloadBackup}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodingBenchmark {

    private final byte[] answer = Calls.answer();
    private final JacksonCodec codec = new JacksonCodec();
    private final JsonLimits limits = new JsonLimits(4 * 1024 * 1024, 64);
    private final BackupClient client = Calls.client(URI.create("http://127.0.0.1:9/mysql"), new Canned());

    /** From bytes to JSON values, checked against every limit. */
    @Benchmark
    public JsonValue codec() {
        return codec.decode(answer, limits);
    }

    /** A whole call but for the network: nonce, signature, decoding, and the answer read into a backup. */
    @Benchmark
    public BackupDownload callWithoutNetwork() {
        return client.requestDownload(Calls.INSTANCE, Calls.BACKUP);
    }

    /** Closes the client. */
    @TearDown
    public void close() {
        client.close();
    }

    /** Answers at once. */
    private static final class Canned implements TransportProvider, Transport {

        private final TransportResponse response =
                TransportResponse.of(200, new String(Calls.answer(), StandardCharsets.UTF_8));

        @Override
        public String name() {
            return "canned";
        }

        @Override
        public Transport transport(TransportSettings settings) {
            return this;
        }

        @Override
        public DownloadTransport downloads(TransportSettings settings) {
            return new NoDownloads();
        }

        @Override
        public TransportResponse exchange(TransportRequest request) {
            return response;
        }

        @Override
        public void close() {}
    }

    /** Made with every client, and never asked for anything. */
    private static final class NoDownloads implements DownloadTransport {

        @Override
        public DownloadCall call(DownloadRequest request) {
            throw new UnsupportedOperationException("Nothing is downloaded");
        }

        @Override
        public void close() {}
    }
}
