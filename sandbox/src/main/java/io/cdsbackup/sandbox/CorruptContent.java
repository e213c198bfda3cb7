package io.cdsbackup.sandbox;

/** Other content with one byte wrong. */
final class CorruptContent implements Content {

    private final Content whole;
    private final long broken;

    CorruptContent(Content whole, long broken) {
        this.whole = whole;
        this.broken = broken;
    }

    @Override
    public long length() {
        return whole.length();
    }

    @Override
    public void read(long position, byte[] target, int offset, int count) {
        whole.read(position, target, offset, count);
        if (broken >= position && broken < position + count) {
            target[offset + (int) (broken - position)] ^= (byte) 0xFF;
        }
    }
}
