package io.cdsbackup.localfiles;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TargetExistsException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives a whole and verified partial file its final name. Each step is forced before the next one relies on it, so that a
 * crash between any two leaves something that {@link Recovery} or the next publication brings to an end.
 */
final class Publication {

    private final TargetFiles files;
    private final Disk disk;

    Publication(TargetFiles files, Disk disk) {
        this.files = files;
        this.disk = disk;
    }

    /** The partial file's bytes must have been forced. */
    void run(byte[] manifest, boolean overwrite) throws IOException {
        Optional<Found> there = disk.look(files.file());
        if (there.isPresent() && !(overwrite && there.get().isRegular())) {
            throw exists();
        }
        SmallFile.write(files.newManifest(), manifest, disk);
        if (there.isPresent()) {
            replace();
        } else {
            // First, so that whoever sees the file sees its manifest too.
            putManifest();
            name();
        }
        finish();
    }

    /** What is left to do once the partial file has the final name, in whatever order it came there. */
    void finish() throws IOException {
        if (disk.look(files.newManifest()).isPresent()) {
            putManifest();
        }
        disk.delete(files.part());
        disk.delete(files.checkpoint());
        disk.forceFolder(files.folder());
    }

    private void putManifest() throws IOException {
        disk.replace(files.newManifest(), files.manifest());
        disk.forceFolder(files.folder());
    }

    /** A hard link takes the name only if nothing has it, in one step; a rename would not mind. */
    private void name() throws IOException {
        try {
            if (!linked(files.file())) {
                disk.move(files.part(), files.file());
            }
        } catch (FileAlreadyExistsException justAppeared) {
            disk.delete(files.manifest());
            throw exists();
        }
        disk.forceFolder(files.folder());
    }

    /**
     * By a second name of the partial file, which keeps its own: the sign that the swap is done, should the manifest not be
     * swapped any more. Without hard links there is no such sign; there the old manifest goes first, for no manifest is
     * better than that of another file.
     */
    private void replace() throws IOException {
        disk.delete(files.swap());
        if (linked(files.swap())) {
            disk.replace(files.swap(), files.file());
        } else {
            disk.delete(files.manifest());
            disk.forceFolder(files.folder());
            disk.replace(files.part(), files.file());
        }
        disk.forceFolder(files.folder());
    }

    /** Whether the partial file has that name too now; false where the file system has no hard links. */
    private boolean linked(Path name) throws IOException {
        try {
            disk.link(name, files.part());
            return true;
        } catch (FileAlreadyExistsException | NoSuchFileException telling) {
            throw telling;
        } catch (UnsupportedOperationException | IOException none) {
            // File systems say this in many ways. If it was something else, the rename that follows says so too.
            return false;
        }
    }

    private TargetExistsException exists() {
        return new TargetExistsException(ErrorDetail.of("Something else has the name " + files.file())
                .withHint("Choose another name, or overwrite it (--overwrite) if it is a file."));
    }
}
