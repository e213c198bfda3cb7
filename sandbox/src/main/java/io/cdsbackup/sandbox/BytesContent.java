package io.cdsbackup.sandbox;

/** Content that is held in memory. */
final class BytesContent implements Content {

    private final byte[] bytes;

    /** Takes the array over: whoever made it must not change it. */
    BytesContent(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public void read(long position, byte[] target, int offset, int count) {
        System.arraycopy(bytes, Math.toIntExact(position), target, offset, count);
    }
}
