package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.TransportSettings;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DownloadClientsTest {

    private static final ClientRecipe RECIPE = ClientRecipe.of(TransportSettings.defaults());

    private final DownloadClients clients = DownloadClients.madeBy(RECIPE, true);

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void downloads_that_run_at_once_have_a_client_each() {
        assertThat(clients.take()).isNotSameAs(clients.take());
    }

    @Test
    void a_client_that_was_given_back_is_taken_again_the_last_one_first() {
        DownloadClient first = clients.take();
        DownloadClient second = clients.take();
        DownloadClient busy = clients.take();
        DownloadClient busyToo = clients.take();

        clients.giveBack(first, true);
        clients.giveBack(second, true);

        assertThat(clients.take()).isSameAs(second);
        assertThat(clients.take()).isSameAs(first);
        assertThat(busy).isNotSameAs(busyToo);
    }

    @Test
    void all_are_kept_while_one_is_at_work() {
        List<DownloadClient> taken = taken(clients, 16);

        taken.subList(1, 16).forEach(each -> clients.giveBack(each, true));

        assertThat(taken(clients, 15)).containsExactlyInAnyOrderElementsOf(taken.subList(1, 16));
    }

    @Test
    void one_is_kept_when_none_is_at_work() {
        List<DownloadClient> taken = taken(clients, 16);

        taken.forEach(each -> clients.giveBack(each, true));

        assertThat(taken(clients, 16))
                .containsOnlyOnce(taken.get(15))
                .doesNotContainAnyElementsOf(taken.subList(0, 15));
    }

    @Test
    void a_jvm_that_cannot_end_a_client_keeps_all_that_it_has() {
        DownloadClients endless = DownloadClients.madeBy(RECIPE, false);
        List<DownloadClient> taken = taken(endless, 16);

        taken.forEach(each -> endless.giveBack(each, true));

        assertThat(taken(endless, 16)).containsExactlyInAnyOrderElementsOf(taken);
        endless.close();
    }

    @Test
    void a_client_whose_thread_is_stuck_waits_until_it_is_not() throws Exception {
        ExecutorService selector = Executors.newSingleThreadExecutor();
        CountDownLatch nameService = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        DownloadClient stuck = clients.take();
        Future<?> work = selector.submit(() -> stuck.brake().execute(() -> {
            asked.countDown();
            awaitQuietly(nameService);
        }));
        asked.await();
        clients.giveBack(stuck, false);

        DownloadClient another = clients.take();
        nameService.countDown();
        work.get();

        assertThat(another).isNotSameAs(stuck);
        assertThat(clients.take()).isSameAs(stuck);
        selector.shutdown();
    }

    @Test
    void a_client_whose_thread_an_error_may_end_is_not_taken_again() {
        DownloadClient broken = clients.take();
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> broken.brake().execute(() -> {
                    throw new StackOverflowError();
                }));

        clients.giveBack(broken, true);

        assertThat(clients.take()).isNotSameAs(broken);
    }

    @Test
    void a_client_whose_thread_ends_later_is_not_taken_again() throws Exception {
        DownloadClient dead = clients.take();
        Thread selector = new Thread(() -> dead.brake().execute(() -> {}));
        selector.start();
        clients.giveBack(dead, true);

        selector.join();

        assertThat(clients.take()).isNotSameAs(dead);
    }

    @Test
    void once_they_are_closed_there_are_none_and_none_is_kept() {
        DownloadClient running = clients.take();

        clients.close();
        clients.giveBack(running, true);

        assertThatExceptionOfType(TransportClosedException.class).isThrownBy(clients::take);
    }

    private static List<DownloadClient> taken(DownloadClients from, int count) {
        return Stream.generate(from::take).limit(count).toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
