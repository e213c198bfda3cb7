package io.cdsbackup.testkit;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.StoredFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of {@link InMemoryStore} by path, the room for them, and the failures to come. */
final class MemoryDisk {

    private final SortedMap<Path, MemoryFile> files = new TreeMap<>();
    private final Set<Path> others = new HashSet<>();
    private final Set<Path> held = new HashSet<>();
    private final Map<StoreStep, Queue<BackupException>> failures = new EnumMap<>(StoreStep.class);
    private long capacity = Long.MAX_VALUE;
    private long writable = Long.MAX_VALUE;

    synchronized void capacity(long bytes) {
        capacity = bytes;
    }

    synchronized void fullAfter(long bytes) {
        writable = bytes;
    }

    synchronized void failNext(StoreStep step, BackupException failure) {
        failures.computeIfAbsent(step, none -> new ArrayDeque<>()).add(failure);
    }

    /** Fails if this step was told to. */
    synchronized void step(StoreStep step) {
        Queue<BackupException> waiting = failures.get(step);
        BackupException failure = waiting == null ? null : waiting.poll();
        if (failure != null) {
            throw failure;
        }
    }

    /** Takes hold of a path; false if another session has it. */
    synchronized boolean hold(Path path) {
        return held.add(key(path));
    }

    synchronized void release(Path path) {
        held.remove(key(path));
    }

    synchronized void put(Path path, byte[] content) {
        files.put(key(path), MemoryFile.of(content));
    }

    synchronized void putOther(Path path) {
        others.add(key(path));
    }

    synchronized void remove(Path path) {
        files.remove(key(path));
    }

    /** Moves a file over another one, or an empty one if it is not there. */
    synchronized void move(Path from, Path to) {
        MemoryFile moved = files.remove(key(from));
        files.put(key(to), moved == null ? new MemoryFile() : moved);
    }

    synchronized Optional<byte[]> content(Path path) {
        return Optional.ofNullable(files.get(key(path))).map(MemoryFile::content);
    }

    synchronized SortedSet<Path> files() {
        return new TreeSet<>(files.keySet());
    }

    synchronized Optional<StoredFile> existing(Path path, Path manifest) {
        if (others.contains(key(path))) {
            return Optional.of(StoredFile.other());
        }
        byte[] beside = content(manifest).orElse(null);
        return Optional.ofNullable(files.get(key(path))).map(file -> StoredFile.regular(file.length(), beside));
    }

    synchronized long length(Path path) {
        MemoryFile file = files.get(key(path));
        return file == null ? 0 : file.length();
    }

    synchronized int read(Path path, ByteBuffer into, long position) {
        MemoryFile file = files.get(key(path));
        return file == null ? -1 : file.read(into, position);
    }

    /** Writes as much as there is room for, and fails if that is not all. */
    synchronized void write(Path path, ByteBuffer bytes, long position) {
        MemoryFile file = files.computeIfAbsent(key(path), none -> new MemoryFile());
        int count = file.fitting(position, bytes.remaining(), usableSpace());
        count = (int) Math.min(count, writable);
        file.write(bytes.slice(bytes.position(), count), position);
        bytes.position(bytes.position() + count);
        writable -= writable == Long.MAX_VALUE ? 0 : count;
        if (bytes.hasRemaining()) {
            throw new DiskFullException(ErrorDetail.of("The in-memory store is full")
                    .withHint("Its room was limited by the test: see capacity and fullAfter."));
        }
    }

    synchronized void resize(Path path, long length) {
        files.computeIfAbsent(key(path), none -> new MemoryFile()).resize(length);
    }

    synchronized long usableSpace() {
        long used = files.values().stream().mapToLong(MemoryFile::occupied).sum();
        return Math.max(0, capacity - used);
    }

    private static Path key(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
