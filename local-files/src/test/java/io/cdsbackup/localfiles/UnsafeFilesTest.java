package io.cdsbackup.localfiles;

import static io.cdsbackup.localfiles.Sessions.fetch;
import static io.cdsbackup.localfiles.Sessions.names;
import static io.cdsbackup.localfiles.Sessions.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.UnsafeFileException;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeFilesTest {

    private final LocalBackupStore store = new LocalBackupStore();

    @TempDir
    private Path folder;

    @BeforeEach
    void posix() {
        assumeTrue(Found.hasRights(folder), "The file system has POSIX modes");
    }

    @Test
    void everything_left_behind_is_the_users_alone() throws IOException {
        try (StoreSession session = store.open(target(folder))) {
            fetch(session, "half");
            for (String name : names(folder)) {
                assertThat(mode(folder.resolve(name))).as(name).isEqualTo("rw-------");
            }
            session.publish(new byte[0]);
        }
        for (String name : names(folder)) {
            assertThat(mode(folder.resolve(name))).as(name).isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".part",
                ".part.json",
                ".lock",
                ".manifest.json",
                ".part.new",
                ".manifest.new",
                ".swap",
                ".manifest.test"
            })
    void a_planted_link_is_refused_and_what_it_points_to_is_left_alone(String suffix) throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Path planted = Files.createSymbolicLink(folder.resolve("a" + suffix), victim);

        assertThatExceptionOfType(UnsafeFileException.class)
                .isThrownBy(() -> store.open(target(folder)))
                .withMessage(planted + " is a symbolic link, and links are not followed")
                .satisfies(refusal -> {
                    assertThat(refusal.kind().text()).isEqualTo("refused");
                    assertThat(refusal.hint()).hasValue("Find out who put it there, then remove it.");
                });
        assertThat(victim).hasContent("precious");
        assertThat(Files.isSymbolicLink(planted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".part", ".part.json", ".lock", ".manifest.json"})
    void a_planted_link_to_nothing_makes_nothing(String suffix) throws IOException {
        Path nothing = folder.resolve("nothing");
        Files.createSymbolicLink(folder.resolve("a" + suffix), nothing);

        assertThatExceptionOfType(UnsafeFileException.class).isThrownBy(() -> store.open(target(folder)));
        assertThat(nothing).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {".part", ".part.json", ".lock", ".manifest.json", ".part.new", ".swap", ".manifest.test"})
    void what_is_no_file_is_refused(String suffix) throws IOException {
        Path planted = Files.createDirectory(folder.resolve("a" + suffix));

        assertThatExceptionOfType(UnsafeFileException.class)
                .isThrownBy(() -> store.open(target(folder)))
                .withMessage(planted + " is no regular file");
    }

    @ParameterizedTest
    @ValueSource(strings = {".part", ".part.json", ".lock"})
    void what_others_can_write_to_is_not_gone_on_with(String suffix) throws IOException {
        interrupted();
        Path open = folder.resolve("a" + suffix);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThatExceptionOfType(UnsafeFileException.class)
                .isThrownBy(() -> store.open(target(folder)))
                .withMessage("Others can write to " + open + " (mode 0666)");
    }

    @ParameterizedTest
    @ValueSource(strings = {".part", ".part.json", ".lock"})
    void what_its_group_can_write_to_is_not_gone_on_with(String suffix) throws IOException {
        interrupted();
        Path open = folder.resolve("a" + suffix);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-rw----"));

        assertThatExceptionOfType(UnsafeFileException.class)
                .isThrownBy(() -> store.open(target(folder)))
                .withMessage("Others can write to " + open + " (mode 0660)");
    }

    @Test
    void a_partial_file_that_others_can_read_is_private_again() throws IOException {
        interrupted();
        Path open = folder.resolve("a.part");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));

        store.open(target(folder)).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {".part", ".part.json", ".lock"})
    void what_has_another_name_too_is_not_gone_on_with(String suffix) throws IOException {
        interrupted();
        Path named = folder.resolve("a" + suffix);
        Files.createLink(folder.resolve("other"), named);

        assertThatExceptionOfType(UnsafeFileException.class)
                .isThrownBy(() -> store.open(target(folder)))
                .withMessage(named + " has 2 names (hard links)");
    }

    @Test
    void a_half_file_that_somebody_gave_the_final_name_is_not_taken_for_published() throws IOException {
        interrupted();
        Files.createLink(folder.resolve("a"), folder.resolve("a.part"));

        assertThatExceptionOfType(UnsafeFileException.class).isThrownBy(() -> store.open(target(folder)));
        assertThat(names(folder)).contains("a.part", "a.part.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {".part", ".part.json", ".lock"})
    void what_belongs_to_another_user_is_not_gone_on_with(String suffix) throws IOException {
        interrupted();
        Path other = folder.resolve("a" + suffix);
        assertThatExceptionOfType(UnsafeFileException.class)
                .isThrownBy(() -> new LocalBackupStore(ownedByAnother(other)).open(target(folder)))
                .withMessageContaining(other + " belongs to another user (number ");
    }

    private static Disk ownedByAnother(Path other) {
        return new FaultyDisk() {
            @Override
            public java.util.Optional<Found> look(Path path) throws IOException {
                return super.look(path)
                        .map(found -> path.equals(other)
                                ? new Found(
                                        found.kind(),
                                        found.size(),
                                        new Found.Rights(
                                                0100600, 1, found.rights().owner() + 1))
                                : found);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"01777, a, true", "01777, a.manifest.json, true", "0770, a, true", "0755, a, false", "0700, a, false"})
    void a_finished_pair_of_another_user_counts_only_where_nobody_else_can_have_put_it(
            String mode, String name, boolean refused) throws IOException {
        Files.writeString(folder.resolve("a"), "content");
        Files.writeString(folder.resolve("a.manifest.json"), "{}");
        Files.setAttribute(folder, "unix:mode", Integer.parseInt(mode, 8));
        Path planted = folder.resolve(name);

        Throwable thrown = catchThrowable(() -> new LocalBackupStore(ownedByAnother(planted))
                .open(target(folder))
                .close());

        if (refused) {
            assertThat(thrown)
                    .isInstanceOf(UnsafeFileException.class)
                    .hasMessageContaining(planted + " belongs to another user (number ");
        } else {
            assertThat(thrown).isNull();
        }
    }

    @Test
    void without_locks_what_another_session_has_published_meanwhile_is_not_cut() throws IOException {
        try (StoreSession late = store.open(new StoreTarget(folder, "a", false, false))) {
            fetch(late, "whole");
            // As another process publishes.
            Files.createLink(folder.resolve("a"), folder.resolve("a.part"));
            Files.delete(folder.resolve("a.part"));

            assertThatExceptionOfType(StorageFailedException.class)
                    .isThrownBy(late::discard)
                    .withMessageContaining("was taken away");
            assertThatExceptionOfType(StorageFailedException.class).isThrownBy(() -> late.resize(1));
        }
        assertThat(folder.resolve("a")).hasContent("whole");
    }

    @Test
    void what_took_the_place_of_the_partial_file_is_not_published() throws IOException {
        Path evil = Files.writeString(folder.resolve("evil"), "evil");
        try (StoreSession session = store.open(target(folder))) {
            fetch(session, "whole");
            Files.delete(folder.resolve("a.part"));
            Files.createSymbolicLink(folder.resolve("a.part"), evil);

            assertThatExceptionOfType(UnsafeFileException.class).isThrownBy(() -> session.publish(new byte[0]));
        }
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(folder.resolve("a.manifest.json")).doesNotExist();
    }

    @Test
    void a_folder_that_others_can_write_to_is_refused_unless_it_is_sticky() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatExceptionOfType(UnsafeFileException.class)
                .isThrownBy(() -> store.open(target(folder)))
                .withMessage("Others can write to the folder " + folder
                        + " (mode 0777), and so change what is downloaded to it");
        assertThat(names(folder)).isEmpty();

        Files.setAttribute(folder, "unix:mode", 01777);
        store.open(target(folder)).close();
    }

    @Test
    void a_session_that_was_refused_does_not_keep_the_target() throws IOException {
        Path planted = Files.createSymbolicLink(folder.resolve("a.part"), folder.resolve("x"));
        assertThatExceptionOfType(UnsafeFileException.class).isThrownBy(() -> store.open(target(folder)));

        Files.delete(planted);

        store.open(target(folder)).close();
    }

    private void interrupted() {
        try (StoreSession session = store.open(target(folder))) {
            fetch(session, "half");
        }
    }

    private static String mode(Path file) throws IOException {
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
        return PosixFilePermissions.toString(mode);
    }
}
