package io.cdsbackup.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void it_is_the_one_of_the_java_runtime_whatever_the_key_and_the_text() throws GeneralSecurityException {
        long seed = 20261129;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String key = "k" + RandomText.of(random, 90);
            byte[] text = new byte[random.nextInt(300)];
            random.nextBytes(text);

            assertThat(HmacSha1.by(key).of(ByteBuffer.wrap(text)))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(byTheRuntime(key, text));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 128, 1000})
    void a_key_longer_than_a_block_is_hashed_and_no_other(int length) throws GeneralSecurityException {
        String key = "k".repeat(length);

        assertThat(HmacSha1.by(key).of(ascii("text")))
                .isEqualTo(byTheRuntime(key, "text".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void it_is_the_same_where_a_providers_sha_1_cannot_be_copied() {
        HmacSha1 hmac = HmacSha1.by("secret-for-tests", NotToBeCopied::new);
        String first = hmac.of(ascii("one"));

        assertThat(first).isEqualTo(HmacSha1.by("secret-for-tests").of(ascii("one")));
        assertThat(hmac.of(ascii("one"))).isEqualTo(first);
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

    private static String byTheRuntime(String key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text));
    }

    /** SHA-1 of a provider that keeps its state where Java cannot reach it. */
    private static final class NotToBeCopied extends MessageDigest {

        private final MessageDigest sha1;

        NotToBeCopied() {
            super("SHA-1");
            try {
                sha1 = MessageDigest.getInstance("SHA-1");
            } catch (NoSuchAlgorithmException absent) {
                throw new IllegalStateException(absent);
            }
        }

        @Override
        protected void engineUpdate(byte input) {
            sha1.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            sha1.update(input, offset, length);
        }

        @Override
        protected byte[] engineDigest() {
            return sha1.digest();
        }

        @Override
        protected void engineReset() {
            sha1.reset();
        }
    }
}
