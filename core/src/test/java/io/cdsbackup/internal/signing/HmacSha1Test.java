package io.cdsbackup.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HmacSha1Test {

    private static ByteBuffer ascii(String text) {
        return StandardCharsets.US_ASCII.encode(text);
    }

    @Test
    void it_is_the_one_that_rfc_2202_has_in_its_second_case() {
        assertThat(HmacSha1.by("Jefe").of(ascii("what do ya want for nothing?")))
                .isEqualTo("7/zfauXrL6LSdBbV8YTfnCWafHk=");
    }

    @Test
    void what_was_signed_before_makes_no_difference() {
        HmacSha1 hmac = HmacSha1.by("secret-for-tests");
        String first = hmac.of(ascii("one"));

        hmac.of(ascii("another"));

        assertThat(hmac.of(ascii("one")))
                .isEqualTo(first)
                .isEqualTo(HmacSha1.by("secret-for-tests").of(ascii("one")));
    }

    @Test
    void threads_that_share_it_do_not_meet() throws Exception {
        HmacSha1 hmac = HmacSha1.by("secret-for-tests");
        String text = "x".repeat(400);
        String expected = hmac.of(ascii(text));
        Callable<Boolean> signing = () ->
                IntStream.range(0, 2_000).allMatch(i -> hmac.of(ascii(text)).equals(expected));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Boolean> allTheSame : threads.invokeAll(Collections.nCopies(4, signing))) {
                assertThat(allTheSame.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void its_text_form_shows_nothing() {
        assertThat(HmacSha1.by("secret-for-tests")).hasToString("HmacSha1[***]");
    }
}
