package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The HMAC that is written out here, on the cases of RFC 2202. */
class RequestSignatureTest {

    @Test
    void a_short_key_gives_the_digest_of_case_1() {
        assertThat(hex(filled(20, 0x0b), ascii("Hi There"))).isEqualTo("b617318655057264e28bc0b6fb378c8ef146be00");
    }

    @Test
    void a_readable_key_gives_the_digest_of_case_2() {
        assertThat(hex(ascii("Jefe"), ascii("what do ya want for nothing?")))
                .isEqualTo("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    }

    @Test
    void a_key_longer_than_a_block_gives_the_digest_of_case_6() {
        assertThat(hex(filled(80, 0xaa), ascii("Test Using Larger Than Block-Size Key - Hash Key First")))
                .isEqualTo("aa4ae5e15272d00e95705637ce8a3b55ed402112");
    }

    @Test
    void a_long_key_and_long_data_give_the_digest_of_case_7() {
        assertThat(hex(
                        filled(80, 0xaa),
                        ascii("Test Using Larger Than Block-Size Key and Larger Than One Block-Size Data")))
                .isEqualTo("e8e99d0f45237d786d6bbaa7965c7808bbff1a91");
    }

    private static String hex(byte[] key, byte[] message) {
        return HexFormat.of().formatHex(RequestSignature.hmac(key, message));
    }

    private static byte[] filled(int length, int octet) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) octet);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
