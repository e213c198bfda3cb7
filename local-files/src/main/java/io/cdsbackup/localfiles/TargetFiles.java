package io.cdsbackup.localfiles;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.port.StoreTarget;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The names that one target takes in its folder.
 *
 * @param folder the folder
 * @param name the final name
 */
record TargetFiles(Path folder, String name) {

    /** The longest suffix: core cuts the names that it makes up so that this one still fits. */
    static final String LONGEST_SUFFIX = ".manifest.json";

    /** What POSIX file systems take, in bytes. Some take less; opening a target finds that out. */
    private static final int MOST_BYTES = 255;

    static TargetFiles of(StoreTarget target) {
        TargetFiles files = new TargetFiles(target.directory(), target.name());
        try {
            if (target.directory().getFileSystem().getPath(target.name()).getNameCount() != 1) {
                throw new StorageFailedException(
                        ErrorDetail.of("The file's name is a path").withHint("Name a file and its folder apart."));
            }
            files.manifest();
        } catch (InvalidPathException unmappable) {
            throw new StorageFailedException(ErrorDetail.of("This system cannot write the file's name")
                    .withHint("Run under a UTF-8 locale (LC_ALL=C.UTF-8), or name another file."));
        }
        return files;
    }

    /** Refuses a name that is too long for any POSIX file system, before anything is made. */
    void requireThatNamesFit() {
        int bytes = (name + LONGEST_SUFFIX).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw nameTooLong("with " + LONGEST_SUFFIX + " behind it, it takes " + bytes + " bytes of " + MOST_BYTES);
        }
    }

    static StorageFailedException nameTooLong(String why) {
        return new StorageFailedException(
                ErrorDetail.of("The file's name is too long: " + why).withHint("Name another file, shorter."));
    }

    Path file() {
        return beside("");
    }

    Path part() {
        return beside(".part");
    }

    Path checkpoint() {
        return beside(".part.json");
    }

    Path newCheckpoint() {
        return beside(".part.new");
    }

    Path lock() {
        return beside(".lock");
    }

    Path manifest() {
        return beside(LONGEST_SUFFIX);
    }

    Path newManifest() {
        return beside(".manifest.new");
    }

    Path swap() {
        return beside(".swap");
    }

    Path bad() {
        return beside(".bad");
    }

    /** As long as the longest name, so that making it shows whether the file system takes that. */
    Path trial() {
        return beside(".manifest.test");
    }

    /** What a session that was cut off may have left in the middle of something. */
    List<Path> unfinished() {
        return List.of(newManifest(), swap(), newCheckpoint(), trial());
    }

    private Path beside(String suffix) {
        return folder.resolve(name + suffix);
    }
}
