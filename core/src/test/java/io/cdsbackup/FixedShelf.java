package io.cdsbackup;

import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store for one small file. */
final class FixedShelf implements BackupStore, StoreSession {

    private final List<StoreTarget> targets = new ArrayList<>();
    private final StringBuilder content = new StringBuilder();
    private String manifest = "";

    List<StoreTarget> targets() {
        return List.copyOf(targets);
    }

    String content() {
        return content.toString();
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
    public long length() {
        return content.length();
    }

    @Override
    public int read(ByteBuffer into, long position) {
        throw new AssertionError("Nobody expected the file to be read again");
    }

    @Override
    public void write(ByteBuffer bytes, long position) {
        content.append(StandardCharsets.UTF_8.decode(bytes));
    }

    @Override
    public void resize(long length) {
        content.setLength(Math.toIntExact(length));
    }

    @Override
    public void force() {
        // There is no disk.
    }

    @Override
    public void discard() {
        content.setLength(0);
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
