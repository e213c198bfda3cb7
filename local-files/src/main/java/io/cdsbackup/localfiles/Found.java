package io.cdsbackup.localfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a path.
 *
 * @param kind what it is
 * @param size its size in bytes
 * @param rights who may do what with it; null where the file system does not say
 */
record Found(Kind kind, long size, @Nullable Rights rights) {

    /** What it is. */
    enum Kind {
        REGULAR,
        FOLDER,
        LINK,
        OTHER
    }

    /**
     * The POSIX side of a file.
     *
     * @param mode its mode, with the sticky bit
     * @param links how many names it has
     * @param owner its owner's number
     */
    record Rights(int mode, int links, int owner) {

        private static final int STICKY = 01000;
        private static final int GROUP_WRITES = 0020;
        private static final int OTHERS_READ = 0004;
        private static final int OTHERS_WRITE = 0002;
        private static final int ANYBODY_ELSE = 0077;

        boolean groupWrites() {
            return (mode & GROUP_WRITES) != 0;
        }

        boolean othersRead() {
            return (mode & OTHERS_READ) != 0;
        }

        boolean othersWrite() {
            return (mode & OTHERS_WRITE) != 0;
        }

        /** Of a folder: whether others can put their own in place of what stands in it. */
        boolean othersReplace() {
            return othersWrite() && (mode & STICKY) == 0;
        }

        /** Of a file: whether anybody but its owner can change it. */
        boolean anybodyElseWrites() {
            return othersWrite() || groupWrites();
        }

        /** Of a file: whether anybody but its owner can do anything with it. */
        boolean anybodyElseMay() {
            return (mode & ANYBODY_ELSE) != 0;
        }

        /** Of a folder: whether others can put something into it under a name that is not taken yet. */
        boolean othersAdd() {
            return othersWrite() || groupWrites();
        }

        String octal() {
            return "mode 0" + Integer.toOctalString(mode & 07777);
        }
    }

    private static final String POSIX_SIDE = "unix:mode,nlink,uid";

    static boolean hasRights(Path path) {
        // The "posix" view has neither the sticky bit nor the number of links.
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    static Optional<Found> at(Path path, LinkOption... options) throws IOException {
        try {
            BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, options);
            return Optional.of(new Found(kind(basic), basic.size(), hasRights(path) ? rights(path, options) : null));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    boolean isRegular() {
        return kind == Kind.REGULAR;
    }

    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return Kind.REGULAR;
        } else if (attributes.isDirectory()) {
            return Kind.FOLDER;
        }
        return attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
    }

    private static Rights rights(Path path, LinkOption... options) throws IOException {
        Map<String, Object> unix = Files.readAttributes(path, POSIX_SIDE, options);
        return new Rights(number(unix, "mode"), number(unix, "nlink"), number(unix, "uid"));
    }

    private static int number(Map<String, Object> attributes, String name) {
        return ((Number) Objects.requireNonNull(attributes.get(name), name)).intValue();
    }
}
