package io.cdsbackup.transport.feign;

import feign.Client;
import feign.Request;
import feign.RequestTemplate;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import java.io.IOException;
import java.net.HttpRetryException;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One API request on its way. Its deadline runs from the moment that this is made. */
final class ApiCall {

    private static final int UNAUTHORIZED = 401;
    private static final int PROXY_UNAUTHORIZED = 407;
    private static final int LONGEST_DAYS = 365;

    private final TransportRequest request;
    private final URI uri;
    private final Peer peer;
    private final Flights flights;
    private final Timeouts timeouts;
    private final long started = System.nanoTime();
    private final AtomicReference<@Nullable Supplier<TransportResponse>> outcome = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean sent;

    ApiCall(TransportRequest request, Flights flights, Timeouts timeouts) {
        this.request = request;
        this.uri = request.uri();
        this.peer = Peer.of(uri);
        this.flights = flights;
        this.timeouts = timeouts;
    }

    TransportRequest request() {
        return request;
    }

    /** Where it goes, without what is signed: all that Feign may know. */
    URI where() {
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
    }

    /**
     * Sends the request and waits for the whole answer. Asked again, it gives the same outcome and sends nothing, so that
     * nothing that repeats calls can send a signature twice.
     *
     * @param client what sends it
     * @param added header fields to send beside the request's own
     * @param template what Feign made of the call; null without one
     * @return the answer
     * @throws BackupException if none came
     */
    TransportResponse perform(
            Client client, Map<String, Collection<String>> added, @Nullable RequestTemplate template) {
        if (!sent) {
            sent = true;
            send(client, WireRequest.api(request, client, added, template));
        }
        return outcome().orElseThrow();
    }

    /**
     * How it ended.
     *
     * @return the answer; empty if the request was never sent
     * @throws BackupException if no answer came
     */
    Optional<TransportResponse> outcome() {
        Supplier<TransportResponse> known = outcome.get();
        return known == null ? Optional.empty() : Optional.of(known.get());
    }

    private void send(Client client, Request wire) {
        if (Thread.currentThread().isInterrupted()) {
            fail(Failure.interrupted(peer));
            return;
        }
        long remaining = limitNanos() - (System.nanoTime() - started);
        if (remaining <= 0) {
            fail(late());
            return;
        }
        Flight flight = flights.launch(
                Timeouts.wholeSeconds(request.deadline()),
                worker -> exchange(worker, client, wire),
                () -> fail(Failure.closed()));
        try {
            if (!ended.await(remaining, TimeUnit.NANOSECONDS)) {
                fail(late());
                flight.leave();
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            fail(Failure.interrupted(peer));
            flight.leave();
        }
    }

    private void exchange(Flight flight, Client client, Request wire) {
        boolean answered = false;
        try {
            TransportResponse response;
            try (Answer answer = flight.open(client, wire, timeouts.reading(request.deadline()))) {
                answered = true;
                response = ApiBody.read(answer, request.maxBodyBytes());
            }
            end(() -> response);
        } catch (HttpRetryException wanted) {
            unauthorized(wanted);
        } catch (ZipException broken) {
            fail(ApiBody.malformed("The answer is labelled gzip, but is none"));
        } catch (IOException broken) {
            fail(Failure.of(broken, peer, answered));
        } catch (RuntimeException broken) {
            fail(Failure.of(broken, peer, answered));
        } catch (StackOverflowError endless) {
            // The JDK's client calls itself once for each 100 Continue. The stack is whole again, and its trace is no
            // news.
            fail(Failure.broken(peer));
        } finally {
            // Only an Error comes here without an outcome: it ends the worker, but must not keep its caller waiting.
            fail(new ConnectionLostException(ErrorDetail.of("The HTTP client broke while it talked to " + peer)));
        }
    }

    /** What the JDK's connection throws where it cannot send a streamed body again: an answer all the same. */
    private void unauthorized(HttpRetryException wanted) {
        switch (wanted.responseCode()) {
            case UNAUTHORIZED -> end(() -> TransportResponse.of(UNAUTHORIZED, HttpFields.NONE, new byte[0]));
            case PROXY_UNAUTHORIZED -> fail(Failure.proxyPasswordWanted(peer));
            default -> fail(Failure.of(wanted, peer, true));
        }
    }

    private BackupException late() {
        return Failure.timedOut(peer, request.deadline(), "No whole answer came");
    }

    private void fail(BackupException failure) {
        end(() -> {
            throw failure;
        });
    }

    private void end(Supplier<TransportResponse> result) {
        if (outcome.compareAndSet(null, result)) {
            ended.countDown();
        }
    }

    private long limitNanos() {
        return request.deadline().toDays() >= LONGEST_DAYS
                ? TimeUnit.DAYS.toNanos(LONGEST_DAYS)
                : request.deadline().toNanos();
    }

    /** Shows where it goes: no query. */
    @Override
    public String toString() {
        return request.method() + " " + peer;
    }
}
