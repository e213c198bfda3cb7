package io.cdsbackup.localfiles;

import static io.cdsbackup.localfiles.Sessions.fetch;
import static io.cdsbackup.localfiles.Sessions.names;
import static io.cdsbackup.localfiles.Sessions.target;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.UnsafeFileException;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoredContent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FinishedFileTest {

    private final List<FileChannel> opened = new ArrayList<>();
    private final LocalBackupStore store = new LocalBackupStore(new FaultyDisk() {
        @Override
        public FileChannel openToRead(Path path) throws IOException {
            FileChannel channel = super.openToRead(path);
            opened.add(channel);
            return channel;
        }
    });

    @TempDir
    private Path folder;

    private Path file;
    private Path manifest;

    @BeforeEach
    void nameThem() {
        file = folder.resolve("a");
        manifest = folder.resolve("a.manifest.json");
    }

    @AfterEach
    void everythingIsClosedAndNoFlagLeft() {
        Thread.interrupted();
        assertThat(opened).noneMatch(FileChannel::isOpen);
    }

    private static String rest(StoredContent content, int pieces) {
        StringBuilder all = new StringBuilder();
        ByteBuffer piece = ByteBuffer.allocate(pieces);
        while (content.read(piece.clear()) >= 0) {
            all.append(UTF_8.decode(piece.flip()));
        }
        return all.toString();
    }

    @Test
    void what_was_published_is_read_from_its_first_byte_to_its_last_with_its_manifest() {
        try (StoreSession session = store.open(target(folder))) {
            fetch(session, "0123456789");
            session.publish("{}".getBytes(UTF_8));
        }

        try (StoredContent content = store.read(file)) {
            assertThat(content.size()).isEqualTo(10);
            assertThat(content.manifest()).hasValue("{}".getBytes(UTF_8));
            assertThat(rest(content, 3)).isEqualTo("0123456789");
            assertThat(content.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void reading_leaves_no_trace_and_asks_for_no_lock() throws IOException {
        Files.writeString(file, "whole");
        try (StoreSession session = store.open(target(folder));
                StoredContent content = store.read(file)) {
            assertThat(session.existing()).isPresent();
            assertThat(rest(content, 64)).isEqualTo("whole");
        }
        Files.delete(folder.resolve("a.lock"));

        try (StoredContent content = store.read(file)) {
            assertThat(content.manifest()).isEmpty();
        }

        assertThat(names(folder)).containsExactly("a");
    }

    @Test
    void a_path_that_is_relative_is_one_of_the_working_folder() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Files.writeString(file, "whole");
        Files.writeString(manifest, "{}");

        try (StoredContent content = store.read(here.relativize(file.toAbsolutePath()))) {
            assertThat(content.manifest()).isPresent();
            assertThat(content.size()).isEqualTo(5);
        }
    }

    @Test
    void what_is_not_there_is_an_error_of_the_disk() {
        assertThatExceptionOfType(StorageFailedException.class)
                .isThrownBy(() -> store.read(file))
                .withMessage("There is no file " + file)
                .satisfies(thrown -> assertThat(thrown.kind().text()).isEqualTo("disk"));
        assertThatExceptionOfType(StorageFailedException.class)
                .isThrownBy(() -> store.read(folder.resolve("nowhere").resolve("a")));
    }

    @Test
    void what_stands_below_a_file_is_an_error_of_the_disk() throws IOException {
        Files.writeString(file, "whole");

        assertThatExceptionOfType(StorageFailedException.class).isThrownBy(() -> store.read(file.resolve("b")));
    }

    @Test
    void a_link_is_not_followed_not_even_to_a_whole_file() throws IOException {
        Path whole = Files.writeString(folder.resolve("whole"), "whole");
        Files.createSymbolicLink(file, whole);

        assertThatExceptionOfType(UnsafeFileException.class)
                .isThrownBy(() -> store.read(file))
                .withMessage(file + " is a symbolic link, and links are not followed")
                .satisfies(thrown -> assertThat(thrown.hint()).hasValue("Name the file that it points to."));
    }

    @Test
    void a_link_that_has_the_manifests_name_is_refused_when_the_manifest_is_asked_for() throws IOException {
        Files.writeString(file, "whole");
        Files.createSymbolicLink(manifest, Files.writeString(folder.resolve("other"), "{}"));

        try (StoredContent content = store.read(file)) {
            assertThat(rest(content, 64)).isEqualTo("whole");
            assertThatExceptionOfType(UnsafeFileException.class)
                    .isThrownBy(content::manifest)
                    .withMessageStartingWith(manifest + " is a symbolic link");
        }
    }

    @Test
    void a_folder_is_no_file_and_nobody_is_told_to_remove_it() {
        assertThatExceptionOfType(UnsafeFileException.class)
                .isThrownBy(() -> store.read(folder))
                .withMessage(folder + " is no regular file")
                .satisfies(thrown -> assertThat(thrown.hint()).hasValue("Name a file."));
        assertThatExceptionOfType(UnsafeFileException.class).isThrownBy(() -> store.read(folder.getRoot()));
    }

    @Test
    void a_pipe_is_no_file_and_is_not_waited_for() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "Pipes can be made");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", file.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();

        assertThatExceptionOfType(UnsafeFileException.class).isThrownBy(() -> store.read(file));
    }

    @Test
    void a_file_that_may_not_be_read_says_what_to_see_to() throws IOException {
        Files.writeString(file, "whole");
        LocalBackupStore forbidden = new LocalBackupStore(new FaultyDisk() {
            @Override
            public FileChannel openToRead(Path path) throws IOException {
                throw new AccessDeniedException(path.toString());
            }
        });

        assertThatExceptionOfType(StorageFailedException.class)
                .isThrownBy(() -> forbidden.read(file))
                .withMessage("Could not open " + file + ": permission denied")
                .satisfies(thrown -> assertThat(thrown.hint())
                        .hasValueSatisfying(hint -> assertThat(hint).contains("may read")));
    }

    @Test
    void a_manifest_of_four_mebibytes_is_read_and_a_larger_one_is_none() throws IOException {
        Files.writeString(file, "whole");
        Files.write(manifest, new byte[4 << 20]);
        try (StoredContent content = store.read(file)) {
            assertThat(content.manifest())
                    .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(4 << 20));
            Files.write(manifest, new byte[(4 << 20) + 1]);
            assertThat(content.manifest()).isEmpty();
        }
    }

    @Test
    void an_interrupt_ends_the_reading_and_its_flag_is_kept() throws IOException {
        Files.writeString(file, "whole");

        try (StoredContent content = store.read(file)) {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(CallInterruptedException.class)
                    .isThrownBy(() -> content.read(ByteBuffer.allocate(1)));
        }
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(() -> store.read(file));
    }
}
