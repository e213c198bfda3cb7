package io.cdsbackup.cli.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SelectorThreadsTest {

    /** Threads start in the group of the thread that makes them. */
    private final ThreadGroup group = new ThreadGroup("one test");

    @Test
    void the_thread_of_a_client_that_is_referred_to_ends() throws Exception {
        HttpClient client = client();
        try {
            List<Thread> selectors = threads();
            assertThat(selectors).hasSize(1).allMatch(Thread::isAlive);

            SelectorThreads.endIn(group);

            selectors.get(0).join();
        } finally {
            Reference.reachabilityFence(client);
        }
    }

    @Test
    void other_threads_are_left_alone() throws Exception {
        FutureTask<Boolean> interrupted = new FutureTask<>(() -> {
            SelectorThreads.endIn(group);
            return Thread.currentThread().isInterrupted();
        });
        new Thread(group, interrupted, "HttpClient-1-Worker-1").start();

        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isFalse();
    }

    private HttpClient client() throws Exception {
        FutureTask<HttpClient> made = new FutureTask<>(HttpClient::newHttpClient);
        Thread maker = new Thread(group, made, "maker");
        maker.start();
        maker.join();
        return made.get();
    }

    private List<Thread> threads() {
        Thread[] threads = new Thread[8];
        return Stream.of(threads).limit(group.enumerate(threads)).toList();
    }
}
