package io.cdsbackup.fake;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.UnsafeFileException;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredContent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Files in memory, by path, with as much room as a test gives. */
public final class MemoryStore implements BackupStore {

    final Map<Path, byte[]> files = new TreeMap<>();
    final Set<Path> others = new HashSet<>();
    long room = Long.MAX_VALUE / 2;

    @Nullable
    RuntimeException nextWrite;

    Runnable whileReading = () -> {};

    Runnable whileReadingParts = () -> {};

    boolean spoilt;

    private int open;

    @Override
    public StoreSession open(StoreTarget target) {
        open++;
        return new MemoryStoreSession(this, target);
    }

    @Override
    public StoredContent read(Path file) {
        if (others.contains(file)) {
            throw new UnsafeFileException(ErrorDetail.of(file + " is no regular file"));
        }
        byte[] content = files.get(file);
        if (content == null) {
            throw new StorageFailedException(ErrorDetail.of("There is no file " + file));
        }
        open++;
        return new MemoryStoreContent(this, file, content);
    }

    /** Tells of each piece that is read again, before it is. */
    public MemoryStore whileReading(Runnable then) {
        whileReading = then;
        return this;
    }

    /** Tells of each piece of a partial file that is read again, before it is. */
    public MemoryStore whileReadingParts(Runnable then) {
        whileReadingParts = then;
        return this;
    }

    public MemoryStore room(long bytes) {
        room = bytes;
        return this;
    }

    public MemoryStore failNextWrite(RuntimeException failure) {
        nextWrite = failure;
        return this;
    }

    /** From now on partial files give other bytes back than were written. */
    public MemoryStore spoilReads() {
        spoilt = true;
        return this;
    }

    public MemoryStore put(Path path, byte[] content) {
        files.put(path, content.clone());
        return this;
    }

    /** Something that is no file, such as a folder. */
    public MemoryStore putOther(Path path) {
        others.add(path);
        return this;
    }

    public Set<Path> paths() {
        return Set.copyOf(files.keySet());
    }

    public byte[] content(Path path) {
        byte[] content = files.get(path);
        if (content == null) {
            throw new AssertionError("There is no " + path + " among " + files.keySet());
        }
        return content.clone();
    }

    public String text(Path path) {
        return new String(content(path), StandardCharsets.UTF_8);
    }

    /** How many sessions and files nobody has closed. */
    public int openSessions() {
        return open;
    }

    void closed() {
        open--;
    }
}
