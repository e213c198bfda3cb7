package io.cdsbackup.sandbox;

import io.cdsbackup.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The bytes of a backup, readable at any position, so that a range costs no more than its length. */
public sealed interface Content permits BytesContent, GeneratedContent, CorruptContent, PaddedContent {

    /**
     * These bytes.
     *
     * @param bytes the content; copied
     * @return the content
     */
    static Content of(byte[] bytes) {
        return new BytesContent(bytes.clone());
    }

    /**
     * This text.
     *
     * @param text the content, kept as UTF-8
     * @return the content
     */
    static Content of(String text) {
        return new BytesContent(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Noise that is the same wherever it is made and needs no memory, whatever its length.
     *
     * @param length how many bytes
     * @param seed what the noise is grown from; another seed gives other bytes
     * @return the content
     * @throws IllegalArgumentException if the length is negative
     */
    static Content generated(long length, long seed) {
        return new GeneratedContent(length, seed);
    }

    /**
     * How many bytes there are.
     *
     * @return the length, 0 or more
     */
    long length();

    /**
     * Reads some of the bytes.
     *
     * @param position where in the content the first one is
     * @param target where they go
     * @param offset where in the target the first one goes
     * @param count how many
     * @throws IndexOutOfBoundsException if the content or the target has no such bytes
     */
    void read(long position, byte[] target, int offset, int count);

    /**
     * The digest of all the bytes. It reads them all, so it takes its time with a large content.
     *
     * @return the digest
     */
    default Sha256 sha256() {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[(int) Math.min(length(), 1 << 17)];
        for (long position = 0; position < length(); ) {
            int count = (int) Math.min(buffer.length, length() - position);
            read(position, buffer, 0, count);
            digest.update(buffer, 0, count);
            position += count;
        }
        return Sha256.ofDigest(digest.digest());
    }
}
