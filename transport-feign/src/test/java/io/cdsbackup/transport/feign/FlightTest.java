package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.Client;
import feign.Request;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FlightTest {

    private static final Request REQUEST =
            Request.create(Request.HttpMethod.GET, "https://cds.example/mysql/", Map.of(), Request.Body.empty(), null);

    private final List<Request> executed = new ArrayList<>();
    private final List<Runnable> reapings = new ArrayList<>();
    private final Client client = (request, options) -> {
        executed.add(request);
        throw new InterruptedIOException("executed");
    };

    @Test
    void one_that_was_left_before_its_request_went_out_sends_nothing() {
        Flight flight = new Flight(reapings::add, Duration.ofSeconds(1));

        flight.fly(boarded -> {
            boarded.leave();

            assertThatExceptionOfType(InterruptedIOException.class)
                    .isThrownBy(() -> boarded.open(client, REQUEST, new Request.Options()));
        });

        assertThat(executed).isEmpty();
    }

    @Test
    void who_leaves_one_has_it_reaped_before_another_takes_it_for_left() {
        List<Boolean> held = new ArrayList<>();
        List<Flight> flights = new ArrayList<>();
        flights.add(new Flight(reaping -> held.add(Thread.holdsLock(flights.get(0))), Duration.ofSeconds(1)));

        flights.get(0).fly(Flight::leave);

        assertThat(held).containsExactly(true);
    }

    @Test
    void one_without_a_limit_is_reaped_like_others() {
        Flight flight = new Flight(reapings::add, Duration.ofSeconds(Long.MAX_VALUE));

        flight.fly(boarded -> {
            boarded.leave();
            Thread.currentThread().interrupt();

            reapings.get(0).run();

            assertThat(Thread.currentThread().isInterrupted())
                    .as("that it waited, and was hurried")
                    .isTrue();
        });
    }
}
