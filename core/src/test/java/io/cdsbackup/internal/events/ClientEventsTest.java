package io.cdsbackup.internal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.ActionName;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.fake.ToldEvents;
import io.cdsbackup.port.AttemptEnded;
import io.cdsbackup.port.CallEnded;
import io.cdsbackup.port.ClientListener;
import io.cdsbackup.port.DownloadMoved;
import io.cdsbackup.port.DownloadProgress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClientEventsTest {

    /** More than a teller keeps. */
    private static final int TOO_MANY = 2000;

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicReference<Look> state = new AtomicReference<>(Look.NOTHING);
    private final ToldEvents told = new ToldEvents();

    private CallEvents download(ClientEvents events) {
        return events.call(ActionName.DOWNLOAD, null, null);
    }

    private Look look() {
        looks.incrementAndGet();
        return state.get();
    }

    /** Has something told, and waits until it is. */
    private static void settle(CallEvents call, CountDownLatch attempts) {
        call.attempt(0, null, null);
        await(attempts);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException hung) {
            throw new AssertionError(hung);
        }
    }

    private static ClientListener counting(CountDownLatch attempts) {
        return new ClientListener() {
            @Override
            public void attempt(AttemptEnded event) {
                attempts.countDown();
            }
        };
    }

    @Test
    void a_download_that_has_ended_is_looked_at_no_more() {
        CountDownLatch attempts = new CountDownLatch(1);
        try (ClientEvents events = ClientEvents.of(List.of(counting(attempts)), () -> 0)) {
            CallEvents call = download(events);
            call.moving(() -> this::look, () -> 0, () -> "done");
            settle(call, attempts);
            int before = looks.get();

            events.close();

            assertThat(before).isPositive();
            assertThat(looks).hasValue(before);
        }
    }

    @Test
    void nor_is_one_whose_end_could_not_be_told() {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch until = new CountDownLatch(1);
        ClientListener slow = new ClientListener() {
            @Override
            public void attempt(AttemptEnded event) {
                entered.countDown();
                ClientEventsTest.await(until);
            }

            @Override
            public void outcome(CallEnded event) {
                told.outcome(event);
            }
        };
        try (ClientEvents events = ClientEvents.of(List.of(slow), () -> 0)) {
            CallEvents call = download(events);
            call.moving(() -> this::look, () -> 0, () -> {
                settle(call, entered);
                for (int i = 0; i < TOO_MANY; i++) {
                    call.linkRefreshed();
                }
                return "done";
            });
            int before = looks.get();
            until.countDown();
            events.close();

            assertThat(told.all()).as("its end").isEmpty();
            assertThat(looks).hasValue(before);
        }
    }

    @Test
    void each_listener_has_a_look_of_its_own() {
        AtomicInteger gauges = new AtomicInteger();
        DownloadProgress progress = new DownloadProgress(1, 2, 0, 0, 0, 0);
        state.set(new Look(progress, 1));
        ToldEvents other = new ToldEvents();

        try (ClientEvents events = ClientEvents.of(List.of(told, other), () -> 0)) {
            download(events)
                    .moving(
                            () -> {
                                gauges.incrementAndGet();
                                return this::look;
                            },
                            () -> 1,
                            () -> "done");
        }

        assertThat(gauges).hasValue(2);
        for (ToldEvents each : List.of(told, other)) {
            assertThat(each.all()).hasSize(2).startsWith(new DownloadMoved(each.call("Download"), progress, 1));
        }
    }

    @Test
    void what_has_not_moved_is_not_told() {
        try (ClientEvents events = ClientEvents.of(List.of(told), () -> 0)) {
            CallEvents call = download(events);
            call.moving(() -> this::look, () -> 0, () -> {
                call.linkRefreshed();
                call.linkRefreshed();
                return "done";
            });
        }

        assertThat(told.of(DownloadMoved.class)).isEmpty();
        assertThat(told.all()).hasSize(3);
    }

    @Test
    void what_the_work_gives_is_given_and_what_it_throws_is_thrown() {
        IllegalStateException failure = new IllegalStateException("a bug");
        try (ClientEvents events = ClientEvents.of(List.of(told), () -> 0)) {
            assertThat(download(events).<String>ending(() -> "given")).isEqualTo("given");
            assertThatThrownBy(() -> download(events).ending(() -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }

        assertThat(told.of(CallEnded.class)).extracting(CallEnded::failure).containsExactly(null, ErrorKind.INTERNAL);
    }

    @Test
    void events_of_nobody_give_and_throw_the_same() {
        IllegalStateException failure = new IllegalStateException("a bug");
        CallEvents call = download(ClientEvents.unheard());

        assertThat(call.<String>ending(() -> "given")).isEqualTo("given");
        assertThat(call.<String>moving(() -> this::look, () -> 0, () -> "given"))
                .isEqualTo("given");
        assertThatThrownBy(() -> call.ending(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(looks).hasValue(0);
    }
}
