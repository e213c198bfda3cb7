package io.cdsbackup.internal.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** ASCII that grows at its end. It is kept as bytes, which are what is signed, so that signing takes no copy of them. */
final class AsciiBuffer {

    private byte[] bytes;
    private int length;

    AsciiBuffer(int expectedLength) {
        this.bytes = new byte[expectedLength];
    }

    void append(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    void append(char first, char second, char third) {
        reserve(3);
        bytes[length] = (byte) first;
        bytes[length + 1] = (byte) second;
        bytes[length + 2] = (byte) third;
        length += 3;
    }

    void append(String ascii) {
        append(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    void append(byte[] ascii) {
        append(ascii, 0);
    }

    /** The end of some ASCII. */
    void append(byte[] ascii, int begin) {
        int added = ascii.length - begin;
        reserve(added);
        System.arraycopy(ascii, begin, bytes, length, added);
        length += added;
    }

    /** The end of another. */
    void append(AsciiBuffer other, int begin) {
        int added = other.length - begin;
        reserve(added);
        System.arraycopy(other.bytes, begin, bytes, length, added);
        length += added;
    }

    /**
     * As much of a text as is made of these characters.
     *
     * @param text the text
     * @param first where to begin
     * @param taken which of the first 256 characters of Unicode are taken
     * @return where the first one stands that was not; the text's length if all were
     */
    int appendWhile(String text, int first, boolean[] taken) {
        reserve(text.length() - first);
        byte[] to = bytes;
        int begin = length - first;
        int i = first;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            // The mask spares the check of the array's bounds.
            if (!taken[c & 0xff] || c > 0xff) {
                break;
            }
            to[begin + i] = (byte) c;
        }
        length = begin + i;
        return i;
    }

    int length() {
        return length;
    }

    /** How long it can become in the memory that it has. */
    int capacity() {
        return bytes.length;
    }

    /** Forgets all behind a place: what is appended next is written over it. */
    void cutTo(int shorter) {
        length = shorter;
    }

    /** The same, and what was there is gone at once. */
    void wipeTo(int shorter) {
        Arrays.fill(bytes, shorter, length, (byte) 0);
        length = shorter;
    }

    /** A part of what it holds by now, without a copy. */
    ByteBuffer bytes(int begin, int end) {
        return ByteBuffer.wrap(bytes, begin, end - begin);
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    String text(int begin, int end) {
        return new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, length + length / 2 + 16));
        }
    }
}
