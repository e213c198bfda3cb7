package io.cdsbackup.localfiles;

import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageException;
import io.cdsbackup.error.StorageFailedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs what touches the disk, and says what fails there in this project's errors. */
final class TypedIo {

    // As Linux, macOS and Windows word them; where the text is in another language, the free space tells.
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");
    private static final List<String> TOO_LONG = List.of("File name too long");
    private static final List<String> TOO_LARGE = List.of("File too large");

    /** Less than this is nothing: a file system gives space in blocks. */
    private static final long BLOCK = 4096;

    private final Disk disk;
    private final Path folder;

    TypedIo(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    void run(String doing, Path path, IoStep step) {
        call(doing, path, () -> {
            step.run();
            return Boolean.TRUE;
        });
    }

    <T> T call(String doing, Path path, IoCall<T> call) {
        try {
            return call.run();
        } catch (IOException failure) {
            throw typed(doing, path, failure);
        }
    }

    private StorageException typed(String doing, Path path, IOException failure) {
        if (says(failure, TOO_LONG)) {
            return TargetFiles.nameTooLong("the file system does not take it");
        }
        ErrorDetail what = ErrorDetail.of("Could not " + doing + " " + path + ": " + reason(failure));
        boolean otherwise = failure instanceof AccessDeniedException || failure instanceof NoSuchFileException;
        if (says(failure, FULL) || (!otherwise && nothingIsFree())) {
            return new DiskFullException(what.withHint("Free some space, then start again."), failure);
        }
        return new StorageFailedException(what.withHint(hint(failure)), failure);
    }

    private boolean nothingIsFree() {
        try {
            return disk.usableSpace(folder) < BLOCK;
        } catch (IOException unknown) {
            // The failure that is being explained is the one to report.
            return false;
        }
    }

    private static @Nullable String hint(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "See to it that you may write to the folder and to the file, or choose another folder";
        }
        return says(failure, TOO_LARGE)
                ? "The file system, or a limit on your account, does not allow files of that size: choose another folder"
                : null;
    }

    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "it is not there";
        }
        String text = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        return text == null ? "the system does not say why" : text;
    }

    private static boolean says(IOException failure, List<String> texts) {
        String message = String.valueOf(failure.getMessage());
        return texts.stream().anyMatch(message::contains);
    }
}
