package io.cdsbackup.localfiles;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.UnsafeFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether what stands in a target's folder can be trusted not to be somebody else's. */
final class SafetyRules {

    private static final System.Logger LOG = System.getLogger("io.cdsbackup.localfiles");
    private static final AtomicBoolean WARNED = new AtomicBoolean();
    private static final String FIND_OUT = "Find out who put it there, then remove it.";

    private SafetyRules() {}

    static void requireSafeFolder(Path folder, Found found) {
        if (found.kind() != Found.Kind.FOLDER) {
            throw new StorageFailedException(
                    ErrorDetail.of(folder + " is no folder").withHint("Name the folder to download to."));
        }
        Found.Rights rights = found.rights();
        if (rights == null) {
            warnOnce(folder);
        } else if (rights.othersReplace()) {
            throw new UnsafeFileException(ErrorDetail.of("Others can write to the folder " + folder + " ("
                            + rights.octal() + "), and so change what is downloaded to it")
                    .withHint("Take that right away (chmod o-w), or choose another folder."));
        }
    }

    static void requireRegular(Path path, Found found) {
        if (found.kind() == Found.Kind.LINK) {
            throw unsafe(path + " is a symbolic link, and links are not followed");
        } else if (!found.isRegular()) {
            throw unsafe(path + " is no regular file");
        }
    }

    /** Regular, the user's, and not to be written by others, those of its group included: what is made here is private. */
    static void requireOwn(Path path, Found found, Found justMade) {
        requireRegular(path, found);
        requireOwner(path, found, justMade);
        Found.Rights rights = found.rights();
        if (rights != null && rights.anybodyElseWrites()) {
            throw unsafe("Others can write to " + path + " (" + rights.octal() + ")");
        }
    }

    /** The user's; what is one's own has the owner of a file that was just made. */
    static void requireOwner(Path path, Found found, Found justMade) {
        Found.Rights rights = found.rights();
        Found.Rights own = justMade.rights();
        if (rights != null && own != null && rights.owner() != own.owner()) {
            throw unsafe(path + " belongs to another user (number " + rights.owner() + ")");
        }
    }

    /** The user's own, and under no other name. */
    static void requireOwnAndSingle(Path path, Found found, Found justMade) {
        requireOwn(path, found, justMade);
        requireSingle(path, found);
    }

    /** Regular, and under no other name. */
    static void requireSingle(Path path, Found found) {
        requireRegular(path, found);
        Found.Rights rights = found.rights();
        if (rights != null && rights.links() != 1) {
            throw unsafe(path + " has " + rights.links() + " names (hard links)");
        }
    }

    private static UnsafeFileException unsafe(String what) {
        return new UnsafeFileException(ErrorDetail.of(what).withHint(FIND_OUT));
    }

    static void warnOnce(Path path) {
        if (WARNED.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0}: its file system has no POSIX modes: whether others can read or change what is kept there is not checked",
                    path);
        }
    }
}
