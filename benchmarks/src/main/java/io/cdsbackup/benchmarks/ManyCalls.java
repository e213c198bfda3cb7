package io.cdsbackup.benchmarks;

import io.cdsbackup.BackupClient;
import io.cdsbackup.benchmarks.report.Sample;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many calls at once through one client, against a server that takes its time: what a program with many instances sees.
 *
 * @param calls how many calls
 * @param threads from how many threads
 * @param latency how long the server takes for one
 */
record ManyCalls(int calls, int threads, Duration latency) {

    private static final ManyCalls STATED = new ManyCalls(1_000, 64, Duration.ofMillis(50));

    /** Some twenty-five seconds, as for single calls: the first thousand calls of a JVM take half as long again, as bare GETs do. */
    private static final int WARM_UP = 10;

    /**
     * Measures a bare GET and both transports in turn and adds what came out to a file.
     *
     * @param args the file, and how many rounds count; those before them, which warm up, do not
     * @throws Exception if anything fails
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int rounds = Integer.parseInt(args[1]);
        try (CannedServer server = CannedServer.answering(Calls.answer(), STATED.latency())) {
            for (int round = 1; round <= WARM_UP + rounds; round++) {
                List<Sample> samples = STATED.round(server);
                if (round > WARM_UP) {
                    Sample.append(file, samples);
                }
            }
        }
    }

    List<Sample> round(CannedServer server) throws IOException, InterruptedException, ExecutionException {
        List<Sample> samples = new ArrayList<>();
        samples.add(sample("ideal", ideal()));
        samples.add(sample("bare GET", bare(server)));
        for (String transport : List.of("jdk", "feign")) {
            try (BackupClient client = Calls.client(server.uri(), transport)) {
                samples.add(sample(transport, took(() -> client.requestDownload(Calls.INSTANCE, Calls.BACKUP))));
            }
        }
        return samples;
    }

    /** What it would take if nothing but the server took time: each thread waits for its share, one after the other. */
    Duration ideal() {
        return latency.multipliedBy(calls).dividedBy(threads);
    }

    private Duration bare(CannedServer server) throws InterruptedException, ExecutionException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = Calls.bareGet(server.uri());
        return took(() -> client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    }

    private static Sample sample(String row, Duration took) {
        return new Sample("many", row, "time", "ms", took.toNanos() / 1e6);
    }

    private Duration took(Callable<?> one) throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int call = 0; call < calls; call++) {
                running.add(callers.submit(one));
            }
            for (Future<?> each : running) {
                each.get();
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            callers.shutdownNow();
        }
    }
}
