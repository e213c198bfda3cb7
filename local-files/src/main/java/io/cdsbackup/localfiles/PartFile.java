package io.cdsbackup.localfiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The partial file. Safe for use by several threads, one of which may be interrupted. */
final class PartFile {

    private final Path path;
    private final Disk disk;
    private final TypedIo io;
    private volatile FileChannel channel;
    private volatile boolean closed;

    private PartFile(Path path, Disk disk, TypedIo io, FileChannel channel) {
        this.path = path;
        this.disk = disk;
        this.io = io;
        this.channel = channel;
    }

    static PartFile create(Path path, Disk disk, TypedIo io) {
        return new PartFile(path, disk, io, io.call("make", path, () -> disk.create(path)));
    }

    static PartFile open(Path path, Disk disk, TypedIo io) {
        return new PartFile(path, disk, io, io.call("open", path, () -> disk.open(path)));
    }

    long length() {
        return io.call("measure", path, () -> Uninterrupted.call(() -> channel().size()));
    }

    int read(ByteBuffer into, long position) {
        return io.call("read", path, () -> Uninterrupted.call(() -> channel().read(into, position)));
    }

    void write(ByteBuffer bytes, long position) {
        long shift = position - bytes.position();
        io.run("write", path, () -> {
            while (bytes.hasRemaining()) {
                Uninterrupted.call(() -> disk.write(channel(), bytes, bytes.position() + shift));
            }
        });
    }

    void resize(long length) {
        io.run(
                "set the length of",
                path,
                () -> Uninterrupted.run(() -> {
                    long now = channel().size();
                    if (length < now) {
                        disk.truncate(channel(), length);
                    } else if (length > now) {
                        disk.write(channel(), ByteBuffer.allocate(1), length - 1);
                    }
                }));
    }

    void force() {
        io.run("force", path, () -> Uninterrupted.run(() -> disk.force(channel())));
    }

    synchronized void close() {
        closed = true;
        io.run("close", path, () -> channel.close());
    }

    /** The open channel: another one where an interrupt closed the last. */
    private FileChannel channel() throws IOException {
        FileChannel current = channel;
        return current.isOpen() && !closed ? current : reopened();
    }

    private synchronized FileChannel reopened() throws IOException {
        if (closed) {
            throw new IllegalStateException("The session is closed");
        }
        if (!channel.isOpen()) {
            channel = disk.open(path);
        }
        return channel;
    }
}
