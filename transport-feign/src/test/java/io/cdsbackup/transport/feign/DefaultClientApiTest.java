package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.TransportProvider;
import org.junit.jupiter.api.Test;

class DefaultClientApiTest extends AnyApiTransport {

    @Override
    TransportProvider provider() {
        return new FeignTransportProvider();
    }

    @Test
    void nobody_asks_for_an_encoding() {
        server.then(200, "{}");
        exchange(SIGNED);
        assertThat(server.onlyRequest().values("Accept-Encoding")).isEmpty();
    }

    @Test
    void duplicate_fields_keep_their_order_whatever_the_case_of_their_names() {
        server.then("HTTP/1.1 200 OK\r\nX-Many: one\r\nx-many: two\r\nX-Many: three\r\nContent-Length: 0\r\n\r\n");
        assertThat(exchange(SIGNED).fields().all("X-Many")).containsExactly("one", "two", "three");
    }

    @Test
    void the_body_of_a_streamed_post_is_lost_where_it_is_refused_but_not_the_status() {
        server.then("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 2\r\n\r\nhi");
        assertThat(transport.exchange(post(SIGNED, "{}")).status()).isEqualTo(401);
    }
}
