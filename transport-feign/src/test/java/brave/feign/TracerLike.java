package brave.feign;

import feign.Client;
import feign.Request;
import feign.Request.Options;
import feign.Response;
import java.io.IOException;

/** In a package where tracers are, and like them: its field has a name of its own. */
public final class TracerLike implements Client {

    private final Client next;

    public TracerLike(Client next) {
        this.next = next;
    }

    public static Client traced(Client next) {
        return (request, options) -> next.execute(request, options);
    }

    @Override
    public Response execute(Request request, Options options) throws IOException {
        return next.execute(request, options);
    }
}
