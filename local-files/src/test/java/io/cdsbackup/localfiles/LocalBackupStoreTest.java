package io.cdsbackup.localfiles;

import static io.cdsbackup.localfiles.Sessions.bytes;
import static io.cdsbackup.localfiles.Sessions.content;
import static io.cdsbackup.localfiles.Sessions.contents;
import static io.cdsbackup.localfiles.Sessions.fetch;
import static io.cdsbackup.localfiles.Sessions.names;
import static io.cdsbackup.localfiles.Sessions.overwriting;
import static io.cdsbackup.localfiles.Sessions.target;
import static io.cdsbackup.localfiles.Sessions.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.TargetExistsException;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalBackupStoreTest {

    private final LocalBackupStore store = new LocalBackupStore();

    @TempDir
    private Path folder;

    @Test
    void a_file_comes_to_its_name_with_its_manifest_and_leaves_the_lock_alone() {
        try (StoreSession session = store.open(target(folder))) {
            fetch(session, "a whole backup");

            session.publish("{}".getBytes(UTF_8));

            assertThat(session.file()).isEqualTo(folder.resolve("a"));
            assertThat(session.manifestFile()).isEqualTo(folder.resolve("a.manifest.json"));
        }

        assertThat(contents(folder))
                .containsOnlyKeys("a", "a.manifest.json", "a.lock")
                .containsEntry("a", "a whole backup")
                .containsEntry("a.manifest.json", "{}");
    }

    @Test
    void nothing_stands_under_the_name_before_it_is_published() {
        try (StoreSession session = store.open(target(folder))) {
            fetch(session, "half");

            assertThat(session.existing()).isEmpty();
            assertThat(names(folder)).containsExactly("a.lock", "a.part", "a.part.json");
        }
    }

    @Test
    void bytes_and_checkpoint_are_there_for_the_next_session() {
        try (StoreSession first = store.open(target(folder))) {
            fetch(first, "half");
        }

        try (StoreSession next = store.open(target(folder))) {
            assertThat(next.length()).isEqualTo(4);
            assertThat(content(next)).isEqualTo("half");
            assertThat(next.checkpoint()).hasValue("checkpoint of half".getBytes(UTF_8));
        }
    }

    @Test
    void a_checkpoint_replaces_the_one_before() {
        try (StoreSession session = store.open(target(folder))) {
            assertThat(session.checkpoint()).isEmpty();
            session.saveCheckpoint("a long first one".getBytes(UTF_8));
            session.saveCheckpoint("next".getBytes(UTF_8));

            assertThat(session.checkpoint()).hasValue("next".getBytes(UTF_8));
            assertThat(names(folder)).containsExactly("a.lock", "a.part", "a.part.json");
        }
    }

    @Test
    void a_checkpoint_over_four_mebibytes_is_not_read() throws IOException {
        try (StoreSession session = store.open(target(folder))) {
            session.saveCheckpoint(new byte[4 * 1024 * 1024]);
            assertThat(session.checkpoint()).isPresent();

            Files.write(folder.resolve("a.part.json"), new byte[4 * 1024 * 1024 + 1]);
            assertThat(session.checkpoint()).isEmpty();
        }
    }

    @Test
    void writes_go_where_they_are_told_whatever_part_of_a_buffer_they_are() {
        ByteBuffer buffer = bytes("--world--");
        buffer.position(2).limit(7);
        try (StoreSession session = store.open(target(folder))) {
            session.write(buffer, 6);
            session.write(bytes("hello "), 0);

            assertThat(buffer.hasRemaining()).isFalse();
            assertThat(content(session)).isEqualTo("hello world");
            assertThat(session.read(ByteBuffer.allocate(1), 11)).isEqualTo(-1);
        }
    }

    @Test
    void the_length_can_be_set_both_ways() {
        try (StoreSession session = store.open(target(folder))) {
            session.write(bytes("abcdef"), 0);

            session.resize(3);
            assertThat(content(session)).isEqualTo("abc");
            session.resize(5);
            assertThat(content(session)).isEqualTo("abc\0\0");
            session.resize(5);
            assertThat(session.length()).isEqualTo(5);
            session.resize(0);
            assertThat(session.length()).isZero();
        }
    }

    @Test
    void discarding_starts_over() {
        try (StoreSession session = store.open(target(folder))) {
            fetch(session, "half");

            session.discard();

            assertThat(session.length()).isZero();
            assertThat(session.checkpoint()).isEmpty();
            fetch(session, "new");
            assertThat(content(session)).isEqualTo("new");
        }
    }

    @Test
    void a_partial_file_without_a_byte_is_removed_and_its_checkpoint_too() {
        StoreSession session = store.open(target(folder));
        session.saveCheckpoint(new byte[] {1});

        session.close();

        assertThat(names(folder)).containsExactly("a.lock");
    }

    @Test
    void closing_twice_is_closing_once() {
        StoreSession session = store.open(target(folder));
        session.close();
        StoreSession next = store.open(target(folder));

        session.close();

        // Were the second close to let go of anything, it would be of the next session's lock.
        next.write(bytes("x"), 0);
        next.close();
        assertThat(names(folder)).contains("a.part");
    }

    @Test
    void a_closed_session_is_of_no_use() {
        StoreSession session = store.open(target(folder));
        session.close();

        assertThatIllegalStateException().isThrownBy(() -> session.write(bytes("x"), 0));
        assertThatIllegalStateException().isThrownBy(() -> session.publish(new byte[0]));
        assertThatIllegalStateException().isThrownBy(() -> session.saveCheckpoint(new byte[0]));
        assertThatIllegalStateException().isThrownBy(session::discard);
        assertThatIllegalStateException().isThrownBy(session::setAside);
    }

    @Test
    void what_is_published_cannot_be_written_any_more() {
        try (StoreSession session = store.open(target(folder))) {
            fetch(session, "whole");
            session.publish(new byte[0]);

            assertThatIllegalStateException().isThrownBy(() -> session.write(bytes("x"), 0));
            assertThatIllegalStateException().isThrownBy(() -> session.resize(0));
        }
        assertThat(text(folder.resolve("a"))).isEqualTo("whole");
    }

    @Test
    void what_is_bad_is_set_aside_one_a_target() {
        for (String content : new String[] {"bad", "worse"}) {
            try (StoreSession session = store.open(target(folder))) {
                fetch(session, content);

                assertThat(session.setAside()).isEqualTo(folder.resolve("a.bad"));
            }
        }

        assertThat(contents(folder)).containsOnlyKeys("a.bad", "a.lock").containsEntry("a.bad", "worse");
    }

    @Test
    void what_stands_there_is_told_with_its_manifest() throws IOException {
        Files.writeString(folder.resolve("a"), "four");
        try (StoreSession session = store.open(target(folder))) {
            StoredFile alone = session.existing().orElseThrow();
            assertThat(alone.isRegular()).isTrue();
            assertThat(alone.size()).isEqualTo(4);
            assertThat(alone.manifest()).isEmpty();

            Files.writeString(folder.resolve("a.manifest.json"), "{}");
            assertThat(session.existing().orElseThrow().manifest()).hasValue("{}".getBytes(UTF_8));

            Files.write(folder.resolve("a.manifest.json"), new byte[4 * 1024 * 1024 + 1]);
            assertThat(session.existing().orElseThrow().manifest()).isEmpty();
        }
    }

    @Test
    void a_folder_or_a_link_under_the_name_is_something_else_and_never_replaced() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        try (StoreSession session = store.open(overwriting(folder))) {
            assertThat(session.existing().orElseThrow().isRegular()).isFalse();
        }
        Files.delete(folder.resolve("a"));
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "precious");
        Files.createSymbolicLink(folder.resolve("a"), elsewhere);
        try (StoreSession session = store.open(overwriting(folder))) {
            assertThat(session.existing().orElseThrow().isRegular()).isFalse();
            fetch(session, "new");

            assertThatExceptionOfType(TargetExistsException.class).isThrownBy(() -> session.publish(new byte[0]));
        }

        assertThat(Files.isSymbolicLink(folder.resolve("a"))).isTrue();
        assertThat(elsewhere).hasContent("precious");
        assertThat(names(folder)).contains("a.part").doesNotContain("a.manifest.json");
    }

    @Test
    void something_else_under_the_name_is_not_overwritten() throws IOException {
        try (StoreSession session = store.open(target(folder))) {
            fetch(session, "new");
            Files.writeString(folder.resolve("a"), "somebody's");

            assertThatExceptionOfType(TargetExistsException.class)
                    .isThrownBy(() -> session.publish("{}".getBytes(UTF_8)))
                    .withMessage("Something else has the name " + folder.resolve("a"))
                    .satisfies(
                            refusal -> assertThat(refusal.hint().orElseThrow()).contains("--overwrite"));
        }

        assertThat(contents(folder))
                .containsOnlyKeys("a", "a.lock", "a.part", "a.part.json")
                .containsEntry("a", "somebody's")
                .containsEntry("a.part", "new");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_takes_the_name_at_the_last_moment_is_not_overwritten_either(boolean hardLinks) {
        FaultyDisk late = new FaultyDisk() {
            @Override
            public void forceFolder(Path folder) throws IOException {
                super.forceFolder(folder);
                if (names(folder).contains("a.manifest.json")) {
                    Files.writeString(folder.resolve("a"), "somebody's");
                }
            }
        };
        if (!hardLinks) {
            late.withoutHardLinks();
        }
        try (StoreSession session = new LocalBackupStore(late).open(target(folder))) {
            fetch(session, "new");

            assertThatExceptionOfType(TargetExistsException.class)
                    .isThrownBy(() -> session.publish("{}".getBytes(UTF_8)));
        }

        assertThat(contents(folder))
                .containsOnlyKeys("a", "a.lock", "a.part", "a.part.json")
                .containsEntry("a", "somebody's");
    }

    @Test
    void a_hard_link_that_fails_for_another_reason_than_not_being_known_loses_nothing() {
        FaultyDisk disk = new FaultyDisk().failing("link", "Operation not permitted");
        try (StoreSession session = new LocalBackupStore(disk).open(target(folder))) {
            fetch(session, "whole");
            session.publish("{}".getBytes(UTF_8));
        }

        assertThat(contents(folder))
                .containsOnlyKeys("a", "a.lock", "a.manifest.json")
                .containsEntry("a", "whole");
    }

    @Test
    void overwriting_replaces_the_pair() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        Files.writeString(folder.resolve("a.manifest.json"), "of old");
        try (StoreSession session = store.open(overwriting(folder))) {
            fetch(session, "new");
            assertThat(text(folder.resolve("a"))).isEqualTo("old");

            session.publish("of new".getBytes(UTF_8));
        }

        assertThat(contents(folder))
                .containsOnlyKeys("a", "a.lock", "a.manifest.json")
                .containsEntry("a", "new")
                .containsEntry("a.manifest.json", "of new");
    }

    @Test
    void a_manifest_whose_file_is_gone_is_replaced() throws IOException {
        Files.writeString(folder.resolve("a.manifest.json"), "of a file that somebody moved");
        try (StoreSession session = store.open(target(folder))) {
            assertThat(session.existing()).isEmpty();
            fetch(session, "new");
            session.publish("of new".getBytes(UTF_8));
        }

        assertThat(text(folder.resolve("a.manifest.json"))).isEqualTo("of new");
    }

    @Test
    void a_checkpoint_whose_partial_file_is_gone_claims_nothing() throws IOException {
        Files.writeString(folder.resolve("a.part.json"), "claims much");

        try (StoreSession session = store.open(target(folder))) {
            assertThat(session.checkpoint()).isEmpty();
            assertThat(session.length()).isZero();
        }
    }

    @Test
    void what_a_session_left_half_written_is_cleared_away() throws IOException {
        for (String suffix : new String[] {".part.new", ".manifest.new", ".swap", ".manifest.test"}) {
            Files.writeString(folder.resolve("a" + suffix), "half");
        }

        store.open(target(folder)).close();

        assertThat(names(folder)).containsExactly("a.lock");
    }

    @Test
    void tells_the_free_space() throws IOException {
        try (StoreSession session = store.open(target(folder))) {
            // Others write to this disk too.
            assertThat(session.usableSpace())
                    .isBetween(1L, Files.getFileStore(folder).getTotalSpace());
        }
        try (StoreSession session = new LocalBackupStore(new FaultyDisk().withUsableSpace(42)).open(target(folder))) {
            assertThat(session.usableSpace()).isEqualTo(42);
        }
    }

    @Test
    void a_folder_that_is_not_there_or_none_is_said_so() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatExceptionOfType(StorageFailedException.class)
                .isThrownBy(() -> store.open(target(missing)))
                .withMessage("There is no folder " + missing)
                .satisfies(
                        failure -> assertThat(failure.hint()).hasValue("Make it first (mkdir -p), or choose another."));

        Path file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(StorageFailedException.class)
                .isThrownBy(() -> store.open(target(file)))
                .withMessage(file + " is no folder")
                .satisfies(failure -> assertThat(failure.hint()).isPresent());
        assertThatExceptionOfType(StorageFailedException.class)
                .isThrownBy(() -> store.open(target(file.resolve("below"))))
                .satisfies(failure -> assertThat(failure.kind().text()).isEqualTo("disk"));
    }

    @Test
    void a_folder_may_be_a_link() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        try (StoreSession session = store.open(target(link))) {
            fetch(session, "x");
            session.publish(new byte[0]);
            assertThat(session.file()).isEqualTo(link.resolve("a"));
        }

        assertThat(text(real.resolve("a"))).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"备份 2026💾", "a b%2F*~", "-rf", ".hidden", "new\nline", "x.part"})
    void any_plain_name_will_do(String name) {
        try (StoreSession session = store.open(new StoreTarget(folder, name, false, true))) {
            fetch(session, "x");
            session.publish(new byte[0]);
        }

        assertThat(names(folder)).containsExactlyInAnyOrder(name, name + ".lock", name + ".manifest.json");
    }

    @Test
    void a_name_is_taken_as_long_as_its_longest_suffix_fits_and_refused_before_anything_is_made() {
        String longest = "备".repeat(80) + "x";
        try (StoreSession session = store.open(new StoreTarget(folder, longest, true, true))) {
            fetch(session, "x");
            session.publish(new byte[0]);
        }
        int before = names(folder).size();

        assertThatExceptionOfType(StorageFailedException.class)
                .isThrownBy(() -> store.open(new StoreTarget(folder, longest + "x", false, true)))
                .withMessage("The file's name is too long: with .manifest.json behind it, it takes 256 bytes of 255")
                .satisfies(failure -> assertThat(failure.hint()).hasValue("Name another file, shorter."));
        assertThat(names(folder)).hasSize(before);
    }

    @Test
    void a_name_that_only_this_file_system_finds_too_long_is_refused_by_a_trial() {
        FaultyDisk strict = new FaultyDisk() {
            @Override
            public java.nio.channels.FileChannel create(Path path) throws IOException {
                if (path.getFileName().toString().length() > 14) {
                    throw new java.nio.file.FileSystemException(path.toString(), null, "File name too long");
                }
                return super.create(path);
            }
        };

        assertThatExceptionOfType(StorageFailedException.class)
                .isThrownBy(() -> new LocalBackupStore(strict).open(target(folder)))
                .withMessage("The file's name is too long: the file system does not take it");
    }

    @Test
    void no_suffix_is_longer_than_the_one_that_names_are_cut_for() {
        TargetFiles files = new TargetFiles(folder, "");
        assertThat(files.unfinished())
                .contains(files.trial())
                .allSatisfy(path -> assertThat(path.getFileName().toString().length())
                        .isLessThanOrEqualTo(TargetFiles.LONGEST_SUFFIX.length()));
        assertThat(files.trial().getFileName().toString()).hasSameSizeAs(TargetFiles.LONGEST_SUFFIX);
    }

    @Test
    void a_file_system_without_modes_is_good_enough() {
        try (StoreSession session = new LocalBackupStore(new FaultyDisk().withoutModes()).open(target(folder))) {
            fetch(session, "x");
            session.publish(new byte[0]);
        }

        assertThat(text(folder.resolve("a"))).isEqualTo("x");
    }

    @Test
    void is_found_as_the_service() {
        assertThat(ServiceLoader.load(BackupStore.class)).hasExactlyElementsOfTypes(LocalBackupStore.class);
    }
}
