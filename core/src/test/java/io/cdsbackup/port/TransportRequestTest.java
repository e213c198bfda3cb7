package io.cdsbackup.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportRequestTest {

    private static final URI SIGNED = URI.create("https://cds.example/mysql/?AccessKeyId=AKEXAMPLE&Signature=a%2Bb%3D");
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @Test
    void a_get_has_what_it_was_given_and_no_body() {
        HttpFields fields = HttpFields.NONE.with("Accept", "application/json");

        TransportRequest request = TransportRequest.get(SIGNED, fields, DEADLINE, 1024);

        assertThat(request.method()).isEqualTo(HttpMethod.GET);
        assertThat(request.uri()).isEqualTo(SIGNED);
        assertThat(request.fields()).isEqualTo(fields);
        assertThat(request.deadline()).isEqualTo(DEADLINE);
        assertThat(request.maxBodyBytes()).isEqualTo(1024);
        assertThat(request.body()).isEmpty();
    }

    @Test
    void a_posts_body_cannot_be_changed_from_outside() {
        byte[] given = "{}".getBytes(StandardCharsets.UTF_8);
        TransportRequest request = TransportRequest.post(SIGNED, HttpFields.NONE, given, DEADLINE, 1);

        given[0] = '!';
        request.body().orElseThrow()[1] = '!';

        assertThat(request.method()).isEqualTo(HttpMethod.POST);
        assertThat(request.body())
                .hasValueSatisfying(body -> assertThat(body).asString().isEqualTo("{}"));
    }

    @Test
    void the_text_form_shows_where_it_goes_and_nothing_that_opens_it() {
        URI odd = URI.create("http://joe:hunter2@127.0.0.1:8080/mysql/?Signature=abc");

        assertThat(TransportRequest.get(odd, HttpFields.NONE, DEADLINE, 1))
                .hasToString("GET http://127.0.0.1:8080/mysql/?***");
    }

    @Test
    void the_text_form_shows_no_key_and_no_signature() {
        assertThat(TransportRequest.get(SIGNED, HttpFields.NONE, DEADLINE, 1))
                .hasToString("GET https://cds.example/mysql/?***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host", "content-length", "CONNECTION", "Transfer-Encoding", "Expect", "Upgrade", "TE", "Trailer"
            })
    void a_field_that_the_http_client_sets_itself_is_refused(String name) {
        HttpFields fields = HttpFields.NONE.with(name, "x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportRequest.get(SIGNED, fields, DEADLINE, 1))
                .withMessageContaining(name);
    }

    @Test
    void bounds_that_leave_nothing_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportRequest.get(SIGNED, HttpFields.NONE, Duration.ZERO, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportRequest.get(SIGNED, HttpFields.NONE, DEADLINE.negated(), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportRequest.get(SIGNED, HttpFields.NONE, DEADLINE, 0));
    }
}
