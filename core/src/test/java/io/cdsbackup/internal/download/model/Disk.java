package io.cdsbackup.internal.download.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on the disk under the names of one target, and what of it a crash would leave. */
final class Disk {

    private byte[] part = new byte[0];
    private byte[] forced = new byte[0];
    private final List<int[]> unforced = new ArrayList<>();
    private byte @Nullable [] checkpoint;
    private byte @Nullable [] file;
    private byte @Nullable [] manifest;
    private boolean setAside;

    byte[] part() {
        return part;
    }

    byte[] forced() {
        return forced;
    }

    byte @Nullable [] checkpoint() {
        return checkpoint;
    }

    byte @Nullable [] file() {
        return file;
    }

    byte @Nullable [] manifest() {
        return manifest;
    }

    boolean isPublished() {
        return file != null;
    }

    boolean isSetAside() {
        return setAside;
    }

    long used() {
        return part.length;
    }

    void save(byte @Nullable [] newCheckpoint) {
        checkpoint = newCheckpoint;
    }

    void resize(int length) {
        if (length != part.length) {
            part = Arrays.copyOf(part, length);
        }
    }

    void write(byte[] bytes, int position) {
        if (position + bytes.length > part.length) {
            resize(position + bytes.length);
        }
        System.arraycopy(bytes, 0, part, position, bytes.length);
        unforced.add(new int[] {position, position + bytes.length});
    }

    void force() {
        if (forced.length != part.length) {
            forced = Arrays.copyOf(forced, part.length);
        }
        unforced.forEach(range -> keep(this, range));
        unforced.clear();
    }

    void discard() {
        part = new byte[0];
        forced = new byte[0];
        unforced.clear();
        checkpoint = null;
    }

    void publish(byte[] newManifest) {
        file = part;
        manifest = newManifest;
        discard();
    }

    void setAsideAsBad() {
        setAside = true;
        discard();
    }

    /** What a loss of power would leave: what was forced, and by chance some of the rest. */
    Disk afterCrash(Chance chance) {
        Disk left = new Disk();
        left.checkpoint = checkpoint;
        left.forced = Arrays.copyOf(forced, chance.oneIn(2) ? forced.length : Math.max(forced.length, part.length));
        unforced.stream().filter(range -> chance.oneIn(2)).forEach(range -> keep(left, range));
        left.part = left.forced.clone();
        return left;
    }

    /** A few bits fall over. */
    void spoil(Chance chance) {
        force();
        for (int i = chance.between(1, 5); i > 0; i--) {
            int at = chance.between(0, part.length - 1);
            part[at] ^= 4;
            forced[at] ^= 4;
        }
    }

    void becomes(Disk other) {
        part = other.part;
        forced = other.forced;
        unforced.clear();
        checkpoint = other.checkpoint;
        file = other.file;
        manifest = other.manifest;
    }

    private void keep(Disk where, int[] range) {
        int end = Math.min(range[1], Math.min(where.forced.length, part.length));
        if (range[0] < end) {
            System.arraycopy(part, range[0], where.forced, range[0], end - range[0]);
        }
    }
}
