package io.cdsbackup.localfiles;

import static io.cdsbackup.localfiles.Sessions.content;
import static io.cdsbackup.localfiles.Sessions.contents;
import static io.cdsbackup.localfiles.Sessions.fetch;
import static io.cdsbackup.localfiles.Sessions.names;
import static io.cdsbackup.localfiles.Sessions.overwriting;
import static io.cdsbackup.localfiles.Sessions.target;
import static io.cdsbackup.localfiles.Sessions.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.localfiles.FaultyDisk.PowerCut;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cuts the power at each change that publishing makes, and goes on from what is left. */
class PublicationCrashTest {

    private static final List<String> PUBLISHED = List.of("a", "a.lock", "a.manifest.json");

    @TempDir
    private Path folder;

    static Stream<Arguments> everyMoment() {
        // One more than there are changes, so that nothing is cut the last time.
        return Stream.of(true, false)
                .flatMap(links -> IntStream.rangeClosed(0, 12).mapToObj(changes -> Arguments.of(links, changes)));
    }

    @ParameterizedTest(name = "hard links: {0}, power cut after {1} changes")
    @MethodSource("everyMoment")
    void a_new_file_is_whole_under_its_name_or_still_partial_and_the_next_run_ends_it(boolean links, int changes) {
        boolean cut = publish(target(folder), "new", disk(links), changes);
        assertThat(cut).isEqualTo(changes < (links ? 11 : 10));
        if (names(folder).contains("a")) {
            // Whoever waits for the file alone sees it whole, with its manifest.
            assertThat(text(folder.resolve("a"))).isEqualTo("new");
            assertThat(text(folder.resolve("a.manifest.json"))).isEqualTo("manifest of new");
        } else {
            assertThat(cut).isTrue();
        }

        goOn(target(folder), links);

        assertThat(contents(folder))
                .containsOnlyKeys(PUBLISHED)
                .containsEntry("a", "new")
                .containsEntry("a.manifest.json", "manifest of new");
    }

    @ParameterizedTest(name = "hard links: {0}, power cut after {1} changes")
    @MethodSource("everyMoment")
    void an_old_pair_stays_until_the_new_one_is_whole_and_the_next_run_never_sees_a_mixed_pair(
            boolean links, int changes) throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        Files.writeString(folder.resolve("a.manifest.json"), "manifest of old");

        boolean cut = publish(overwriting(folder), "new", disk(links), changes);
        assertThat(cut).isEqualTo(changes < 12);
        assertThat(text(folder.resolve("a"))).isIn("old", "new");

        try (StoreSession next = new LocalBackupStore(disk(links)).open(overwriting(folder))) {
            StoredFile found = next.existing().orElseThrow();
            String now = text(folder.resolve("a"));
            assertThat(found.size()).isEqualTo(now.length());
            assertThat(found.manifest().map(bytes -> new String(bytes, UTF_8)))
                    .isIn(
                            links
                                    ? List.of(Optional.of("manifest of " + now))
                                    : List.of(Optional.of("manifest of " + now), Optional.empty()));
        }

        goOn(overwriting(folder), links);
        assertThat(contents(folder))
                .containsOnlyKeys(PUBLISHED)
                .containsEntry("a", "new")
                .containsEntry("a.manifest.json", "manifest of new");
    }

    @Test
    void every_step_is_forced_before_the_next_relies_on_it() {
        FaultyDisk disk = new FaultyDisk();

        publish(target(folder), "new", disk, 1000);

        assertThat(disk.journal())
                .containsExactly(
                        "force",
                        "create a.manifest.new",
                        "write",
                        "force",
                        "replace a.manifest.new a.manifest.json",
                        "force folder",
                        "link a a.part",
                        "force folder",
                        "delete a.part",
                        "delete a.part.json",
                        "force folder");
    }

    @Test
    void the_old_file_is_swapped_by_one_rename() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        FaultyDisk disk = new FaultyDisk();

        publish(overwriting(folder), "new", disk, 1000);

        assertThat(disk.journal())
                .containsExactly(
                        "force",
                        "create a.manifest.new",
                        "write",
                        "force",
                        "link a.swap a.part",
                        "replace a.swap a",
                        "force folder",
                        "replace a.manifest.new a.manifest.json",
                        "force folder",
                        "delete a.part",
                        "delete a.part.json",
                        "force folder");
    }

    @Test
    void without_hard_links_the_name_is_looked_at_and_taken() {
        FaultyDisk disk = new FaultyDisk().withoutHardLinks();

        publish(target(folder), "new", disk, 1000);

        assertThat(disk.journal())
                .containsSubsequence(
                        "replace a.manifest.new a.manifest.json", "force folder", "move a.part a", "force folder");
    }

    private static FaultyDisk disk(boolean links) {
        return links ? new FaultyDisk() : new FaultyDisk().withoutHardLinks();
    }

    /** Fetches and publishes, and says whether the power was cut on the way. */
    private static boolean publish(StoreTarget target, String content, FaultyDisk disk, int changes) {
        boolean cut = false;
        StoreSession session = new LocalBackupStore(disk).open(target);
        try {
            fetch(session, content);
            disk.journal().clear();
            disk.cutAfter(changes);
            session.publish(("manifest of " + content).getBytes(UTF_8));
        } catch (PowerCut end) {
            cut = true;
        }
        try {
            // Lets go of the lock, as the end of a process does; the disk takes no change any more.
            session.close();
        } catch (PowerCut end) {
            cut = true;
        }
        return cut;
    }

    /** What a client does next: nothing if the file is there, else the rest. */
    private static void goOn(StoreTarget target, boolean links) {
        try (StoreSession session = new LocalBackupStore(disk(links)).open(target)) {
            boolean there = session.existing()
                    .flatMap(StoredFile::manifest)
                    .filter(manifest -> new String(manifest, UTF_8).equals("manifest of new"))
                    .isPresent();
            if (there) {
                return;
            }
            if (session.checkpoint().isPresent()) {
                assertThat(content(session)).isEqualTo("new");
            } else {
                fetch(session, "new");
            }
            session.publish("manifest of new".getBytes(UTF_8));
        }
    }
}
