package io.cdsbackup.localfiles;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Puts a target in order after a session that was cut off, and refuses what is not safe to go on with.
 *
 * <p>Publishing gives the partial file's content its final name first and takes the partial name away last. So the one thing
 * that tells "published, but not tidied up" from "not published" is whether both names are the same file.
 */
final class Recovery {

    private final TargetFiles files;
    private final Found folder;
    private final Disk disk;

    Recovery(TargetFiles files, Found folder, Disk disk) {
        this.files = files;
        this.folder = folder;
        this.disk = disk;
    }

    void run() throws IOException {
        Found own = justMade();
        for (Path path : files.unfinished()) {
            refuseUnlessOwn(path, own);
        }
        refuseUnlessOwn(files.lock(), own);
        refuseUnlessOwn(files.part(), own);
        refuseUnlessOwn(files.checkpoint(), own);
        Optional<Found> manifest = disk.look(files.manifest());
        if (manifest.isPresent()) {
            SafetyRules.requireRegular(files.manifest(), manifest.get());
        }
        refusePlantedPair(own);
        if (published()) {
            new Publication(files, disk).finish();
        }
        for (Path path : files.unfinished()) {
            disk.delete(path);
        }
        if (disk.look(files.part()).isEmpty()) {
            disk.delete(files.checkpoint());
        }
        refuseUnlessSingle(files.part(), own);
        refuseUnlessSingle(files.checkpoint(), own);
        refuseUnlessSingle(files.lock(), own);
        makePartPrivate();
        // Shows before the first byte, not after the last, that this folder cannot be forced.
        disk.forceFolder(files.folder());
    }

    /** What a file looks like that is made here and now, which is also a test of whether one can be. */
    private Found justMade() throws IOException {
        Path trial = files.trial();
        Optional<Found> left = disk.look(trial);
        if (left.isPresent()) {
            SafetyRules.requireRegular(trial, left.get());
            disk.delete(trial);
        }
        try (FileChannel channel = disk.create(trial)) {
            return disk.look(trial).orElseThrow(() -> new IOException("it vanished"));
        } finally {
            disk.delete(trial);
        }
    }

    /**
     * A finished pair is believed by its manifest. Where others can add files to the folder, only the user's own is: elsewhere
     * nobody can have planted one, and an operator may have given it to another user on purpose.
     */
    private void refusePlantedPair(Found own) throws IOException {
        Found.Rights rights = folder.rights();
        if (rights == null || !rights.othersAdd()) {
            return;
        }
        for (Path path : List.of(files.file(), files.manifest())) {
            Optional<Found> found = disk.look(path);
            if (found.isPresent() && found.get().isRegular()) {
                SafetyRules.requireOwner(path, found.get(), own);
            }
        }
    }

    private boolean published() throws IOException {
        Optional<Found> file = disk.look(files.file());
        return file.isPresent()
                && file.get().isRegular()
                && disk.look(files.part()).isPresent()
                && disk.same(files.file(), files.part())
                && (disk.look(files.manifest()).isPresent()
                        || disk.look(files.newManifest()).isPresent());
    }

    // It will be the file, which is nobody else's business, whatever was done to it meanwhile.
    private void makePartPrivate() throws IOException {
        Found.Rights rights = disk.look(files.part()).map(Found::rights).orElse(null);
        if (rights != null && rights.anybodyElseMay()) {
            disk.makePrivate(files.part());
        }
    }

    private void refuseUnlessOwn(Path path, Found own) throws IOException {
        Optional<Found> found = disk.look(path);
        if (found.isPresent()) {
            SafetyRules.requireOwn(path, found.get(), own);
        }
    }

    private void refuseUnlessSingle(Path path, Found own) throws IOException {
        Optional<Found> found = disk.look(path);
        if (found.isPresent()) {
            SafetyRules.requireOwnAndSingle(path, found.get(), own);
        }
    }
}
