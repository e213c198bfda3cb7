package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fifty threads at one fake at once. */
@Timeout(60)
class ManyThreadsTest {

    private static final int THREADS = 50;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final SignedRequests requests = new SignedRequests();

    @AfterEach
    void endTheThreads() {
        threads.shutdownNow();
    }

    @Test
    void eachScriptedAnswerIsGivenOnce() throws InterruptedException, ExecutionException {
        ScriptedTransport fake = InMemoryTransport.scripted();
        ActionScript script = fake.onAction("A");
        IntStream.range(0, THREADS).forEach(i -> script.answer(200, "answer " + i));

        List<String> bodies = allAtOnce(
                () -> text(fake.transport(TransportSettings.defaults()).exchange(requests.get("A", Map.of()))));

        assertThat(bodies)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, THREADS).mapToObj(i -> "answer " + i).toList());
        assertThat(fake.calls("A")).hasSize(THREADS);
        assertThat(fake.calls("A")).extracting(RecordedAction::nonce).doesNotHaveDuplicates();
        fake.verify();
    }

    @Test
    void theModelNamesEachCallerAnAddressOfItsOwnThatIsGood() throws InterruptedException, ExecutionException {
        ModelTransport service = InMemoryTransport.model();
        byte[] content = "content".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        service.instance("i-1").backup("b-1", content);

        List<String> links = allAtOnce(() -> {
            String answer = text(service.transport(TransportSettings.defaults())
                    .exchange(requests.get("DownloadBackup", Map.of("InstanceUuid", "i-1", "BackupId", "b-1"))));
            String link = answer.replaceAll(".*\"BackupDownloadUrl\":\"([^\"]+)\".*", "$1");
            CollectingSink sink = CollectingSink.all();
            service.downloads(TransportSettings.defaults())
                    .call(DownloadRequest.whole(DownloadAddress.of(link), Duration.ofSeconds(60)))
                    .run(sink);
            assertThat(sink.bytes()).isEqualTo(content);
            return link;
        });

        assertThat(links).doesNotHaveDuplicates();
        assertThat(service.calls()).hasSize(2 * THREADS);
        service.verify();
    }

    @Test
    void everyUnmatchedCallFailsAndIsRemembered() throws InterruptedException, ExecutionException {
        ScriptedTransport fake = InMemoryTransport.scripted();

        List<String> failures = allAtOnce(() -> {
            try {
                return text(fake.transport(TransportSettings.defaults()).exchange(requests.get("A", Map.of())));
            } catch (AssertionError unmatched) {
                return "unmatched";
            }
        });

        assertThat(failures).containsOnly("unmatched");
        assertThat(catchThrowable(fake::verify).getSuppressed()).hasSize(THREADS - 1);
    }

    private <T> List<T> allAtOnce(Callable<T> task) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            futures.add(threads.submit(() -> {
                start.await();
                return task.call();
            }));
        }
        start.countDown();
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private static String text(TransportResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
