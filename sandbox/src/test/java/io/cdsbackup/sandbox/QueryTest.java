package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @Test
    void a_query_in_order_with_its_signature_last_is_canonical() {
        assertThat(Query.of("A=1&B=%2A%20~&Signature=x%3D").isCanonical()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B=2&A=1&Signature=x", // out of order
                "A=1&Signature=x&B=2", // the signature not last
                "A=%2a&Signature=x", // lower-case hex
                "A=%41&Signature=x", // encoded without need
                "A=*&Signature=x", // not encoded
                "A=a+b&Signature=x", // a plus where a space or %2B was meant
                "A=%7E&Signature=x", // a tilde is unreserved
                "A=1", // no signature
                "&A=1&Signature=x", // an empty part
            })
    void anything_else_is_not(String raw) {
        assertThat(Query.of(raw).isCanonical()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "=1", "A=1&&B=2", "A=1&", "A=%", "A=%4", "A=%G0", "A=%FF", "A=%C3", "A=1&A=2", "A=é"})
    void what_cannot_be_read_is_a_problem(String raw) {
        assertThat(Query.of(raw).problem()).isNotNull();
    }

    @Test
    void a_parameter_that_is_there_twice_keeps_its_first_value() {
        Query query = Query.of("A=1&A=2");

        assertThat(query.parameters()).containsEntry("A", "1");
        assertThat(query.problem()).contains("A is there twice");
    }

    @Test
    void no_query_is_no_problem_and_no_parameter() {
        assertThat(Query.of(null).problem()).isNull();
        assertThat(Query.of(null).parameters()).isEmpty();
    }

    @Test
    void an_empty_value_is_kept() {
        assertThat(Query.of("A=&Signature=x").parameters()).containsEntry("A", "");
        assertThat(Query.of("A=&Signature=x").isCanonical()).isTrue();
    }

    @Test
    void decoding_gives_back_what_was_encoded_whatever_it_was() {
        long seed = 20260124;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(random.nextInt(20), 0, Character.MAX_CODE_POINT + 1)
                    .filter(code -> !(code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(PercentCode.encoded(text)).as("seed %d", seed).matches("([A-Za-z0-9_.~-]|%[0-9A-F]{2})*");
            assertThat(PercentCode.decoded(PercentCode.encoded(text)))
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }

    @Test
    void its_text_form_shows_nothing() {
        assertThat(Query.of("A=1&Signature=secret")).hasToString("?***");
    }
}
