package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What somebody may have put under one of a download's names. */
enum Planted {
    LINK_TO_A_FILE {
        @Override
        void at(Path path, Path elsewhere) throws IOException {
            Files.createSymbolicLink(path, elsewhere);
        }
    },
    LINK_TO_NOTHING {
        @Override
        void at(Path path, Path elsewhere) throws IOException {
            Files.createSymbolicLink(path, elsewhere.resolveSibling("nothing"));
        }
    },
    LINK_TO_A_DEVICE {
        @Override
        void at(Path path, Path elsewhere) throws IOException {
            Files.createSymbolicLink(path, Path.of("/dev/null"));
        }
    },
    LINK_TO_ITSELF {
        @Override
        void at(Path path, Path elsewhere) throws IOException {
            Files.createSymbolicLink(path, path.getFileName());
        }
    },
    PIPE {
        @Override
        void at(Path path, Path elsewhere) throws IOException, InterruptedException {
            assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                    .isZero();
        }
    },
    FOLDER {
        @Override
        void at(Path path, Path elsewhere) throws IOException {
            Files.createDirectory(path);
        }
    },
    SECOND_NAME_OF_A_FILE {
        @Override
        void at(Path path, Path elsewhere) throws IOException {
            Files.createLink(path, elsewhere);
        }
    },
    FILE_THAT_OTHERS_WRITE {
        @Override
        void at(Path path, Path elsewhere) throws IOException {
            Files.writeString(path, "planted");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
        }
    },
    FILE_OF_ANOTHER_USER {
        @Override
        void at(Path path, Path elsewhere) throws IOException {
            Files.writeString(path, "planted");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            Files.setAttribute(path, "unix:uid", 12_345);
        }
    };

    abstract void at(Path path, Path elsewhere) throws IOException, InterruptedException;

    /** Whether it is a file like any other, but for whose it is. */
    boolean isFile() {
        return this == SECOND_NAME_OF_A_FILE || this == FILE_THAT_OTHERS_WRITE || this == FILE_OF_ANOTHER_USER;
    }
}
