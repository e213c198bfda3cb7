package io.cdsbackup.sandbox;

import java.util.Objects;

/** A text, then one byte over and over, then another text: an answer of any size that needs no memory. */
final class PaddedContent implements Content {

    private final Content head;
    private final byte filler;
    private final long count;
    private final Content tail;

    PaddedContent(String head, char filler, long count, String tail) {
        this.head = Content.of(head);
        this.filler = (byte) filler;
        this.count = count;
        this.tail = Content.of(tail);
    }

    @Override
    public long length() {
        return head.length() + count + tail.length();
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(position, length, length());
        for (int i = 0; i < length; i++) {
            target[offset + i] = at(position + i);
        }
    }

    private byte at(long position) {
        if (position < head.length()) {
            return byteOf(head, position);
        }
        long behind = position - head.length() - count;
        return behind < 0 ? filler : byteOf(tail, behind);
    }

    private static byte byteOf(Content content, long position) {
        byte[] one = new byte[1];
        content.read(position, one, 0, 1);
        return one[0];
    }
}
