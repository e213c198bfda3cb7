package io.cdsbackup.localfiles;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.UnsafeFileException;
import io.cdsbackup.port.StoredContent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file under its final name, read again. Nothing is written and nothing locked, so that it works for another user and on
 * a disk that cannot be written. An interrupt ends it: no other thread has its channel.
 */
final class FinishedFile implements StoredContent {

    private final Path file;
    private final Path manifest;
    private final Disk disk;
    private final FileChannel channel;
    private final long size;

    private FinishedFile(Path file, Disk disk, FileChannel channel, long size) {
        this.file = file;
        this.manifest = file.resolveSibling(file.getFileName() + TargetFiles.LONGEST_SUFFIX);
        this.disk = disk;
        this.channel = channel;
        this.size = size;
    }

    static FinishedFile open(Path path, Disk disk) {
        Path file = path.toAbsolutePath();
        Found found = call("look at", file, () -> disk.look(file))
                .orElseThrow(() -> new StorageFailedException(
                        ErrorDetail.of("There is no file " + file).withHint("Check the path.")));
        requireRegular(file, found);
        return call("open", file, () -> opened(file, disk));
    }

    private static FinishedFile opened(Path file, Disk disk) throws IOException {
        FileChannel channel = disk.openToRead(file);
        boolean opened = false;
        try {
            FinishedFile finished = new FinishedFile(file, disk, channel, channel.size());
            opened = true;
            return finished;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    /** Said otherwise than of what a session finds: the user named it, and it should not be removed. */
    private static void requireRegular(Path file, Found found) {
        if (found.kind() == Found.Kind.LINK) {
            throw new UnsafeFileException(ErrorDetail.of(file + " is a symbolic link, and links are not followed")
                    .withHint("Name the file that it points to."));
        }
        if (!found.isRegular()) {
            throw new UnsafeFileException(
                    ErrorDetail.of(file + " is no regular file").withHint("Name a file."));
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Optional<byte[]> manifest() {
        return call("read", manifest, () -> SmallFile.read(manifest, disk));
    }

    @Override
    public int read(ByteBuffer into) {
        return call("read", file, () -> channel.read(into));
    }

    @Override
    public void close() {
        call("close", file, () -> {
            channel.close();
            return Boolean.TRUE;
        });
    }

    private static <T> T call(String doing, Path path, IoCall<T> call) {
        try {
            return call.run();
        } catch (ClosedByInterruptException interrupted) {
            throw new CallInterruptedException(
                    ErrorDetail.of("Interrupted while reading " + path).withHint("Read it again: nothing was changed."),
                    interrupted);
        } catch (IOException failure) {
            throw new StorageFailedException(
                    ErrorDetail.of("Could not " + doing + " " + path + ": " + TypedIo.reason(failure))
                            .withHint(
                                    failure instanceof AccessDeniedException
                                            ? "See to it that you may read the file and enter its folder."
                                            : "Check the disk and the path."),
                    failure);
        }
    }
}
