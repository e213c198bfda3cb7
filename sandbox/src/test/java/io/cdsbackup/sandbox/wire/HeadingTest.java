package io.cdsbackup.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadingTest {

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nX-Date: 1\r\nDate: Mon, 01 Jan 2001 00:00:00 GMT\r\nContent-length: 5\r\nETag: x\r\n\r\n";

    @Test
    void the_date_is_replaced_and_nothing_else() {
        assertThat(new Heading("NOW", false, 5).applied(HEAD))
                .isEqualTo("HTTP/1.1 200 OK\r\nX-Date: 1\r\nDate: NOW\r\nContent-length: 5\r\nETag: x\r\n\r\n");
    }

    @Test
    void the_length_is_taken_out() {
        assertThat(new Heading("NOW", true, 5).applied(HEAD))
                .isEqualTo("HTTP/1.1 200 OK\r\nX-Date: 1\r\nDate: NOW\r\nETag: x\r\n\r\n");
    }

    @Test
    void a_head_without_either_stays_as_it_is() {
        assertThat(new Heading("NOW", true, 0).applied("HTTP/1.1 204 No Content\r\n\r\n"))
                .isEqualTo("HTTP/1.1 204 No Content\r\n\r\n");
    }
}
