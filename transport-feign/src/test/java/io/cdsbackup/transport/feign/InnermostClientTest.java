package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;

import brave.feign.TracerLike;
import feign.Capability;
import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Request.Options;
import feign.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class InnermostClientTest {

    private final Client wire = new Client.Default(null, null);

    @Test
    void aClientThatHoldsNoOtherIsItself() {
        assertThat(InnermostClient.of(wire)).isSameAs(wire);
        assertThat(InnermostClient.of(Clients.okHttp())).isInstanceOf(feign.okhttp.OkHttpClient.class);
    }

    @Test
    void aClientIsTakenOutOfOneThatShowsIt() {
        assertThat(InnermostClient.of(new Balancer(wire))).isSameAs(wire);
    }

    @Test
    void aClientIsTakenOutOfAPrivateFieldOfThatName() {
        assertThat(InnermostClient.of(new Tracer(wire))).isSameAs(wire);
    }

    @Test
    void aClientIsTakenOutOfAnyFieldOfAKnownTracers() {
        assertThat(InnermostClient.of(new TracerLike(wire))).isSameAs(wire);
        assertThat(InnermostClient.of(TracerLike.traced(wire))).isSameAs(wire);
    }

    @Test
    void whatTheApplicationWrapsInItsOwnWayIsLeftWhole() {
        Client own = (request, options) -> wire.execute(request, options);
        Client counting = new Counting(wire);

        assertThat(InnermostClient.of(own)).isSameAs(own);
        assertThat(InnermostClient.of(counting)).isSameAs(counting);
    }

    @Test
    void aClientIsTakenOutOfAllThatIsAroundIt() {
        assertThat(InnermostClient.of(TracerLike.traced(new Balancer(new Tracer(new TracerLike(wire))))))
                .isSameAs(wire);
    }

    @Test
    void ofTwoClientsTheDelegateIsTaken() {
        assertThat(InnermostClient.of(new LazyTracer(wire))).isSameAs(wire);
    }

    @Test
    void whereNothingTellsWhichOfTwoNoneIsTaken() {
        Client either = new Either(wire, Clients.okHttp());

        assertThat(InnermostClient.of(either)).isSameAs(either);
    }

    @Test
    void aFieldThatHoldsNothingYetIsNoWrapping() {
        Client empty = new Tracer(null);

        assertThat(InnermostClient.of(empty)).isSameAs(empty);
    }

    @Test
    void aClientThatHoldsItselfDoesNotMakeTheSearchEndless() {
        Client itself = new SettingsTest.SelfWrapped();

        assertThat(InnermostClient.of(itself)).isSameAs(itself);
    }

    @Test
    void aBuildersClientIsFoundBelowItsCapabilities() {
        assertThat(InnermostClient.of(
                        () -> Feign.builder().client(new Balancer(wire)).addCapability(new Watching())))
                .containsSame(wire);
    }

    /** Public, since Feign calls it by reflection. */
    public static final class Watching implements Capability {
        @Override
        public Client enrich(Client client) {
            return TracerLike.traced(client);
        }
    }

    /** Public, as Spring Cloud's are. */
    public static final class Balancer implements Client {
        private final Client target;

        Balancer(Client target) {
            this.target = target;
        }

        public Client getDelegate() {
            return target;
        }

        @Override
        public Response execute(Request request, Options options) throws IOException {
            return target.execute(request, options);
        }
    }

    /** Without a getter. */
    private static class Tracer implements Client {
        private final Client delegate;

        Tracer(Client delegate) {
            this.delegate = delegate;
        }

        @Override
        public Response execute(Request request, Options options) throws IOException {
            return delegate.execute(request, options);
        }
    }

    private record Counting(Client wire) implements Client {
        @Override
        public Response execute(Request request, Options options) throws IOException {
            return wire.execute(request, options);
        }
    }

    /** With the wrapping that it makes of its delegate. */
    private static final class LazyTracer implements Client {
        private final Client delegate;
        private final Client tracing;

        LazyTracer(Client delegate) {
            this.delegate = delegate;
            this.tracing = new Tracer(delegate);
        }

        @Override
        public Response execute(Request request, Options options) throws IOException {
            return (options.isFollowRedirects() ? tracing : delegate).execute(request, options);
        }
    }

    private record Either(Client first, Client second) implements Client {
        @Override
        public Response execute(Request request, Options options) throws IOException {
            return (options.isFollowRedirects() ? first : second).execute(request, options);
        }
    }
}
