package io.cdsbackup.transport.feign;

import feign.Client;
import feign.Contract;
import feign.Feign;
import feign.FeignException;
import feign.Request.Options;
import feign.Response;
import feign.Retryer;
import feign.Target;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.TransportResponse;
import java.net.URI;
import java.util.function.UnaryOperator;

/** Sends API calls through what a user's Feign builder makes, by their number; the calls themselves go round it. */
final class BuilderRoute implements Route {

    private final ApiCalls calls;
    private final SignedApi api;

    private BuilderRoute(ApiCalls calls, SignedApi api) {
        this.calls = calls;
        this.api = api;
    }

    /**
     * The way through the builder's own client, as its capabilities have wrapped it.
     *
     * @param builder the user's builder, a fresh one
     * @param sender what to send by, given what the builder would send by
     * @param options no redirects
     */
    static BuilderRoute byOwnClient(Feign.Builder builder, UnaryOperator<Client> sender, Options options) {
        ApiCalls calls = new ApiCalls();
        return new BuilderRoute(
                calls, built(builder, client -> new IdentifiedClient(sender.apply(client), calls), options));
    }

    /**
     * The way through a client that stands below the builder's capabilities: what they wrap knows a call's number only.
     *
     * @param builder the user's builder, a fresh one
     * @param client what to send by, in place of the builder's own
     * @param options no redirects
     */
    static BuilderRoute byGivenClient(Feign.Builder builder, Client client, Options options) {
        ApiCalls calls = new ApiCalls();
        builder.client(new IdentifiedClient(client, calls));
        return new BuilderRoute(calls, built(builder, UnaryOperator.identity(), options));
    }

    @Override
    public TransportResponse send(ApiCall call) {
        String id = calls.enter(call);
        try {
            through(call, id);
            return call.outcome().orElseThrow(BuilderRoute::neverSent);
        } finally {
            calls.leave(id);
        }
    }

    /** Whatever Feign and the user's own code throw, how the exchange itself failed comes first. */
    private void through(ApiCall call, String id) {
        URI where = call.where();
        try (Response ignored = call.request().method() == HttpMethod.GET ? api.get(where, id) : api.post(where, id)) {
            // The call itself has the answer.
        } catch (FeignException refused) {
            call.outcome();
            throw failed(refused);
        } catch (RuntimeException thrown) {
            call.outcome();
            throw thrown;
        }
    }

    private static SignedApi built(Feign.Builder builder, UnaryOperator<Client> clients, Options options) {
        return builder.contract(new Contract.Default())
                .options(options)
                .addCapability(new CallCapability(clients, options))
                .retryer(Retryer.NEVER_RETRY)
                .target(Target.EmptyTarget.create(SignedApi.class, "cds-backup"));
    }

    /** Not with the exception as its cause: Feign's hold the address and the body of whatever the user's code called. */
    private static ConnectionLostException failed(FeignException refused) {
        return new ConnectionLostException(
                ErrorDetail.of("An interceptor, capability or handler of the Feign builder failed ("
                                + refused.getClass().getSimpleName() + ", status " + refused.status() + ")")
                        .withHint("Look at what the builder that was given to FeignTransport.using adds to a call."));
    }

    static InvalidSettingException neverSent() {
        return new InvalidSettingException(
                ErrorDetail.of("The Feign builder did not send the call: an interceptor took its " + SignedApi.CALL
                                + " field away, or a capability or handler answered in its place")
                        .withHint("Let the builder that was given to FeignTransport.using send what it is given."));
    }
}
