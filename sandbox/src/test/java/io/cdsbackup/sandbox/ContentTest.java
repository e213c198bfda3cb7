package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void generated_content_is_the_same_however_it_is_cut() {
        long seed = 77;
        Random random = new Random(seed);
        Content content = Content.generated(300_001, 5);
        byte[] whole = bytes(content);
        for (int round = 0; round < 500; round++) {
            int from = random.nextInt(whole.length);
            int count = random.nextInt(Math.min(140_000, whole.length - from) + 1);
            byte[] target = new byte[count + 7];

            content.read(from, target, 3, count);

            assertThat(Arrays.copyOfRange(target, 3, 3 + count))
                    .as("seed %d, %d bytes at %d", seed, count, from)
                    .isEqualTo(Arrays.copyOfRange(whole, from, from + count));
        }
    }

    @Test
    void generated_content_is_the_same_on_every_machine() {
        assertThat(Content.generated(1_000_000, 42).sha256())
                .isEqualTo(Sha256.of("148395cd64740bd21950efa57f7aae42677a7590fc0db5bd61c8954926edadf0"));
    }

    @Test
    void another_seed_gives_other_bytes() {
        assertThat(bytes(Content.generated(1_000, 1))).isNotEqualTo(bytes(Content.generated(1_000, 2)));
    }

    @Test
    void no_two_blocks_are_alike() {
        int block = 1 << 16;
        byte[] bytes = bytes(Content.generated(8L * block, 1));

        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Arrays.mismatch(bytes, i * block, (i + 1) * block, bytes, j * block, (j + 1) * block))
                        .isNotNegative();
            }
        }
    }

    @Test
    void a_terabyte_costs_nothing_and_can_be_read_at_its_end() {
        Content content = Content.generated(1L << 40, 1);
        byte[] last = new byte[16];
        byte[] before = new byte[16];

        content.read((1L << 40) - 16, last, 0, 16);
        content.read((1L << 40) - 32, before, 0, 16);

        assertThat(last).isNotEqualTo(new byte[16]).isNotEqualTo(before);
    }

    @Test
    void nothing_is_read_beyond_the_end() {
        assertThatThrownBy(() -> Content.generated(10, 1).read(5, new byte[10], 0, 6))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Content.of("abc").read(2, new byte[10], 0, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_negative_length_is_refused() {
        assertThatThrownBy(() -> Content.generated(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void given_bytes_are_copied() {
        byte[] bytes = {1, 2, 3};
        Content content = Content.of(bytes);
        bytes[0] = 9;

        assertThat(bytes(content)).containsExactly(1, 2, 3);
    }

    @Test
    void the_digest_is_that_of_all_the_bytes() throws Exception {
        Content content = Content.generated(400_000, 9);

        assertThat(content.sha256())
                .isEqualTo(Sha256.ofDigest(MessageDigest.getInstance("SHA-256").digest(bytes(content))));
        assertThat(Content.of("").sha256())
                .isEqualTo(Sha256.of("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    @Test
    void corrupt_content_differs_in_one_byte() {
        byte[] whole = bytes(Content.of("0123456789"));
        byte[] corrupt = bytes(new CorruptContent(Content.of("0123456789"), 4));

        assertThat(Arrays.mismatch(whole, corrupt)).isEqualTo(4);
        assertThat(Arrays.mismatch(whole, 5, 10, corrupt, 5, 10)).isEqualTo(-1);
    }

    @Test
    void padded_content_is_head_filler_and_tail() {
        Content content = new PaddedContent("<", '-', 5, ">");
        byte[] part = new byte[3];
        content.read(4, part, 0, 3);

        assertThat(new String(bytes(content), StandardCharsets.UTF_8)).isEqualTo("<----->");
        assertThat(new String(part, StandardCharsets.UTF_8)).isEqualTo("-->");
    }

    private static byte[] bytes(Content content) {
        byte[] bytes = new byte[Math.toIntExact(content.length())];
        content.read(0, bytes, 0, bytes.length);
        return bytes;
    }
}
