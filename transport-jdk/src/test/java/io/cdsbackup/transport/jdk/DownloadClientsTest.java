package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.TransportSettings;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DownloadClientsTest {

    private final DownloadClients clients = DownloadClients.madeBy(ClientRecipe.of(TransportSettings.defaults()));

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
    void of_those_given_back_one_is_kept_when_nothing_is_left_to_do() {
        DownloadClient first = clients.take();
        DownloadClient second = clients.take();

        clients.giveBack(first, true);
        clients.giveBack(second, true);

        assertThat(clients.take()).isSameAs(first);
        assertThat(clients.take()).isNotSameAs(second);
    }

    @Test
    void a_client_whose_thread_is_stuck_waits_until_it_is_not() throws Exception {
        CountDownLatch nameService = new CountDownLatch(1);
        DownloadClient stuck = clients.take();
        Held thread = Held.in(() -> stuck.brake().execute(() -> awaitQuietly(nameService)), Thread.State.WAITING);
        clients.giveBack(stuck, false);

        DownloadClient another = clients.take();
        nameService.countDown();
        thread.goesOn();

        assertThat(another).isNotSameAs(stuck);
        assertThat(clients.take()).isSameAs(stuck);
    }

    @Test
    void a_client_whose_thread_an_error_may_have_ended_is_not_taken_again() {
        DownloadClient broken = clients.take();
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> broken.brake().execute(() -> {
                    throw new StackOverflowError();
                }));

        clients.giveBack(broken, true);

        assertThat(clients.take()).isNotSameAs(broken);
    }

    @Test
    void once_they_are_closed_there_are_none_and_none_is_kept() {
        DownloadClient running = clients.take();

        clients.close();
        clients.giveBack(running, true);

        assertThatExceptionOfType(TransportClosedException.class).isThrownBy(clients::take);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
