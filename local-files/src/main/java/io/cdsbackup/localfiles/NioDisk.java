package io.cdsbackup.localfiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The disk as the JDK gives it. */
final class NioDisk implements Disk {

    private static final Set<OpenOption> NEW = Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> THERE =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> READ_ONLY = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE = PosixFilePermissions.asFileAttribute(
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

    @Override
    public Optional<Found> look(Path path) throws IOException {
        return Found.at(path, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Optional<Found> lookThrough(Path path) throws IOException {
        return Found.at(path);
    }

    @Override
    public FileChannel create(Path path) throws IOException {
        return Found.hasRights(path) ? FileChannel.open(path, NEW, PRIVATE) : FileChannel.open(path, NEW);
    }

    @Override
    public FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, THERE);
    }

    @Override
    public FileChannel openToRead(Path path) throws IOException {
        return FileChannel.open(path, READ_ONLY);
    }

    @Override
    public int write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        return channel.write(bytes, position);
    }

    @Override
    public void truncate(FileChannel channel, long length) throws IOException {
        channel.truncate(length);
    }

    @Override
    public void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        // Elsewhere a folder cannot be opened, and the file system sees to its names by itself.
        if (Found.hasRights(folder)) {
            Uninterrupted.run(() -> {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            });
        }
    }

    @Override
    public @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        return channel.tryLock();
    }

    @Override
    public void link(Path name, Path file) throws IOException {
        Files.createLink(name, file);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void makePrivate(Path path) throws IOException {
        if (Found.hasRights(path)) {
            Files.setPosixFilePermissions(path, PRIVATE.value());
        }
    }

    @Override
    public boolean same(Path one, Path other) throws IOException {
        return Files.isSameFile(one, other);
    }

    @Override
    public long usableSpace(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }
}
