package io.cdsbackup.testkit.broken;

import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Each way of breaking a transport for API calls fails the case that is meant for it, which the unbroken one passes. */
class BrokenTransportsTest {

    private static final Duration VERY_LONG = Duration.ofDays(1);

    @Test
    void oneThatEncodesTheQueryAnewIsCaughtByCase2() {
        assertUnbrokenPasses(2);

        ContractRun.of(EncodesTheQueryAnew.class, 2)
                .assertFailed("theBytesOfAQueryAreKept", "expected: \"/mysql/?q=%2B%2F%20%7E\"");
    }

    @Test
    void oneThatFollowsRedirectsIsCaughtByCase14() {
        assertUnbrokenPasses(14);

        ContractRun.of(FollowsARedirect.class, 14)
                .assertFailed(
                        "aRedirectIsReturnedAndNotFollowed", "Expected one request on the wire, but there were 2");
    }

    @Test
    void oneThatTriesAgainAfterA503IsCaughtByCase10() {
        assertUnbrokenPasses(10);

        ContractRun.of(TriesAgainAfterA503.class, 10)
                .assertFailed("oneAttemptIsOnTheWireAfterA503", "Expected one request on the wire, but there were 2");
    }

    @Test
    void oneThatTriesAgainAfterABodyCutShortIsCaughtByCase33() {
        assertUnbrokenPasses(33);

        ContractRun.of(TriesAgainAfterALostConnection.class, 33)
                .assertFailed("aTruncatedBodyIsALostConnection", "Expected one request on the wire, but there were 2");
    }

    @Test
    void oneThatNeverTimesOutIsCaughtByCases30And31() {
        assertUnbrokenPasses(30);
        assertUnbrokenPasses(31);

        ContractRun head = ContractRun.of(NeverTimesOut.class, 30);
        head.assertFailed("headersThatNeverComeMeetTheDeadline", "The call did not end within");
        head.assertFailed("aTlsHandshakeThatStallsMeetsTheDeadline", "The call did not end within");
        ContractRun.of(NeverTimesOut.class, 31)
                .assertFailed("aStallInTheBodyMeetsTheDeadline", "The call did not end within");
    }

    @Test
    void oneThatLeavesConnectionsOpenIsCaughtByCase43() {
        assertUnbrokenPasses(43);

        ContractRun.of(LeavesConnectionsOpen.class, 43)
                .assertFailed(
                        "nothingIsLeftOpenAfterAnError", "Waited in vain for the client to close its connections");
    }

    @Test
    void oneThatLogsTheAddressIsCaughtByCase50() {
        assertUnbrokenPasses(50);

        ContractRun run = ContractRun.of(LogsTheAddress.class, 50);
        run.assertFailed("noFailureShowsTheAddress", "About to open http://127.0.0.1:");
        run.assertFailed("nothingShowsTheAddressOrTheBodyOfACallThatPasses", "About to open http://127.0.0.1:");
    }

    @Test
    void oneThatNeedsTheCommonPoolIsCaughtByCase65() {
        assertUnbrokenPasses(65);

        ContractRun run = ContractRun.of(NeedsTheCommonPool.class, 65);
        run.assertFailed("anAnswerComesThoughTheCommonPoolIsBusy", "The call did not end within");
        run.assertFailed("aFailureIsToldThoughTheCommonPoolIsBusy", "The call did not end within");
    }

    private static void assertUnbrokenPasses(int number) {
        ContractRun.of(Unbroken.class, number).assertPassed();
    }

    static class Unbroken extends BrokenTransport {

        @Override
        TransportResponse exchange(Transport good, TransportRequest request) {
            return good.exchange(request);
        }

        @Override
        protected Duration patience() {
            return Duration.ofSeconds(20);
        }
    }

    /** As clients do that take a URI apart and build it again. */
    static class EncodesTheQueryAnew extends BrokenTransport {

        @Override
        TransportResponse exchange(Transport good, TransportRequest request) {
            URI exact = request.uri();
            try {
                URI rebuilt = new URI(
                        exact.getScheme(),
                        null,
                        exact.getHost(),
                        exact.getPort(),
                        exact.getPath(),
                        exact.getQuery(),
                        null);
                return good.exchange(to(rebuilt, request.deadline(), request));
            } catch (URISyntaxException impossible) {
                throw new AssertionError("The parts of an address make no address", impossible);
            }
        }
    }

    static class FollowsARedirect extends BrokenTransport {

        @Override
        TransportResponse exchange(Transport good, TransportRequest request) {
            TransportResponse answer = good.exchange(request);
            boolean elsewhere = answer.status() / 100 == 3;
            return elsewhere ? good.exchange(to(location(request, answer), request.deadline(), request)) : answer;
        }

        private static URI location(TransportRequest request, TransportResponse answer) {
            return request.uri().resolve(answer.fields().first("Location").orElseThrow());
        }
    }

    static class TriesAgainAfterA503 extends BrokenTransport {

        @Override
        TransportResponse exchange(Transport good, TransportRequest request) {
            TransportResponse answer = good.exchange(request);
            return answer.status() == 503 ? good.exchange(request) : answer;
        }
    }

    static class TriesAgainAfterALostConnection extends BrokenTransport {

        @Override
        TransportResponse exchange(Transport good, TransportRequest request) {
            try {
                return good.exchange(request);
            } catch (ConnectionLostException lost) {
                return good.exchange(request);
            }
        }
    }

    static class NeverTimesOut extends BrokenTransport {

        @Override
        TransportResponse exchange(Transport good, TransportRequest request) {
            return good.exchange(to(request.uri(), VERY_LONG, request));
        }
    }

    /** Its caller leaves in time, but the call goes on: so does a future that only {@code orTimeout} bounds. */
    static class LeavesConnectionsOpen extends BrokenTransport {

        @Override
        TransportResponse exchange(Transport good, TransportRequest request) {
            FutureTask<TransportResponse> call =
                    new FutureTask<>(() -> good.exchange(to(request.uri(), VERY_LONG, request)));
            Thread left = new Thread(call, "left-behind");
            left.setDaemon(true);
            left.start();
            try {
                return call.get(request.deadline().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                throw new TimedOutException(ErrorDetail.of("No answer in time"));
            } catch (InterruptedException | ExecutionException unexpected) {
                throw new AssertionError("The case neither interrupts the call nor lets it fail", unexpected);
            }
        }
    }

    /** As futures do that are composed without an executor. */
    static class NeedsTheCommonPool extends BrokenTransport {

        @Override
        TransportResponse exchange(Transport good, TransportRequest request) {
            return CompletableFuture.supplyAsync(() -> good.exchange(request)).join();
        }
    }

    static class LogsTheAddress extends BrokenTransport {

        private static final System.Logger LOGGER = System.getLogger(LogsTheAddress.class.getName());

        @Override
        TransportResponse exchange(Transport good, TransportRequest request) {
            LOGGER.log(System.Logger.Level.DEBUG, "About to open {0}", request.uri());
            return good.exchange(request);
        }
    }

    private static TransportRequest to(URI uri, Duration deadline, TransportRequest request) {
        return request.method() == HttpMethod.GET
                ? TransportRequest.get(uri, request.fields(), deadline, request.maxBodyBytes())
                : TransportRequest.post(
                        uri, request.fields(), request.body().orElseThrow(), deadline, request.maxBodyBytes());
    }
}
