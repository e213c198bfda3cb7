package io.cdsbackup;

import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredContent;
import io.cdsbackup.port.StoredFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A store for one small file. */
final class FixedShelf implements BackupStore, StoreSession {

    private final List<StoreTarget> targets = new ArrayList<>();
    private byte[] content = new byte[0];
    private String manifest = "";

    List<StoreTarget> targets() {
        return List.copyOf(targets);
    }

    synchronized String content() {
        return new String(content, StandardCharsets.UTF_8);
    }

    String manifest() {
        return manifest;
    }

    @Override
    public StoreSession open(StoreTarget target) {
        targets.add(target);
        return this;
    }

    @Override
    public StoredContent read(Path file) {
        throw new AssertionError("Nobody expected a file to be read again");
    }

    @Override
    public Path file() {
        StoreTarget target = targets.get(targets.size() - 1);
        return target.directory().resolve(target.name());
    }

    @Override
    public Path manifestFile() {
        return file().resolveSibling(file().getFileName() + ".manifest.json");
    }

    @Override
    public Optional<StoredFile> existing() {
        return Optional.empty();
    }

    @Override
    public long usableSpace() {
        return 1024;
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return Optional.empty();
    }

    @Override
    public void saveCheckpoint(byte[] checkpoint) {
        throw new AssertionError("Nobody expected a checkpoint");
    }

    @Override
    public synchronized long length() {
        return content.length;
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) {
        int count = (int) Math.min(into.remaining(), content.length - position);
        into.put(content, (int) position, count);
        return count;
    }

    @Override
    public synchronized void write(ByteBuffer bytes, long position) {
        int count = bytes.remaining();
        bytes.get(content, (int) position, count);
    }

    @Override
    public synchronized void resize(long length) {
        content = Arrays.copyOf(content, Math.toIntExact(length));
    }

    @Override
    public void force() {
        // There is no disk.
    }

    @Override
    public synchronized void discard() {
        content = new byte[0];
    }

    @Override
    public void publish(byte[] text) {
        manifest = new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public Path setAside() {
        throw new AssertionError("Nobody expected a bad file");
    }

    @Override
    public void close() {
        // The test looks at it later.
    }
}
