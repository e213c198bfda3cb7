package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Things that stand under a download's names before it comes. Opening a pipe would hang: the guard has a thread of its own. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisabledOnOs(OS.WINDOWS)
class PlantedFilesTest {

    private static final byte[] CONTENT = Place.content(5);
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

    @TempDir
    Path folder;

    @TempDir
    Path outside;

    private SandboxCloud cloud;
    private Place place;
    private Path elsewhere;

    @BeforeEach
    void start() throws IOException {
        cloud = Place.cloudWith(CONTENT);
        place = new Place(folder);
        elsewhere = Files.writeString(outside.resolve("precious"), "precious");
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-r-----"));
        Files.setLastModifiedTime(elsewhere, LONG_AGO);
    }

    @AfterEach
    void nothingElsewhereWasTouched() throws IOException {
        cloud.close();
        assertThat(elsewhere).hasContent("precious");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)))
                .isEqualTo("rw-r-----");
        assertThat(Files.getLastModifiedTime(elsewhere)).isEqualTo(LONG_AGO);
        assertThat(outside).isDirectoryContaining("glob:**/precious");
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).hasSize(1);
        }
    }

    static Stream<Arguments> ownNames() {
        return Stream.of(".part", ".part.json", ".lock")
                .flatMap(name -> Stream.of(Planted.values()).map(what -> Arguments.of(name, what)));
    }

    @ParameterizedTest
    @MethodSource("ownNames")
    void what_stands_under_a_name_of_a_download_is_refused_and_left(String name, Planted what) throws Exception {
        place.interrupted(cloud);
        cloud.clearRecords();
        Files.delete(place.beside(name));
        Path planted = plant(name, what);
        long inode = inode(planted);

        Outcome outcome = place.get(cloud).run();

        assertRefused(outcome, 14, "refused");
        assertThat(outcome.stderr()).contains(planted.toString());
        assertThat(inode(planted)).isEqualTo(inode);
        assertThat(place.file()).doesNotExist();
        assertThat(fileRequests()).isZero();
        assertThat(place.get(cloud).run().exitCode()).as("it does not go away").isEqualTo(14);
        Files.delete(planted);
        assertFetched(place.get(cloud).run());
    }

    @ParameterizedTest
    @EnumSource(Planted.class)
    void what_has_the_final_name_is_left_alone(Planted what) throws Exception {
        Path planted = plant("", what);
        long inode = inode(planted);

        Outcome outcome = place.get(cloud).run();

        assertRefused(outcome, 12, "exists");
        assertThat(inode(planted)).isEqualTo(inode);
        assertThat(fileRequests()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Planted.class)
    void what_has_the_final_name_may_be_overwritten_where_it_is_a_file(Planted what) throws Exception {
        Path planted = plant("", what);
        long inode = inode(planted);

        Outcome outcome = place.get(cloud, "--overwrite").run();

        if (what.isFile()) {
            assertFetched(outcome);
        } else {
            assertRefused(outcome, 12, "exists");
            assertThat(inode(planted)).isEqualTo(inode);
        }
    }

    @ParameterizedTest
    @EnumSource(Planted.class)
    void what_stands_in_the_manifests_place_is_replaced_where_it_is_a_file(Planted what) throws Exception {
        Path planted = plant(".manifest.json", what);

        Outcome outcome = place.get(cloud).run();

        if (what.isFile()) {
            assertFetched(outcome);
        } else {
            assertRefused(outcome, 14, "refused");
            assertThat(outcome.stderr()).contains(planted.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"rwxrwxrwx, jdk", "rwx----w-, feign"})
    void a_folder_that_others_write_to_is_refused(String mode, String transport) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));

        Outcome outcome = place.get(cloud, "--transport", transport).run();

        assertRefused(outcome, 14, "refused");
        assertThat(place.all()).isEmpty();
        assertThat(cloud.exchanges()).isEmpty();
        Files.setAttribute(folder, "unix:mode", 01777);
        assertFetched(place.get(cloud, "--transport", transport).run());
    }

    @Test
    void a_finished_pair_of_another_user_is_not_believed_where_anybody_can_add_files() throws IOException {
        assertFetched(place.get(cloud).run());
        Files.setAttribute(folder, "unix:mode", 01777);
        giveAway(place.beside(".manifest.json"));

        assertRefused(place.get(cloud).run(), 14, "refused");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(place.get(cloud).run().exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, jdk", "4, jdk", "1, feign", "4, feign"})
    void all_that_an_interrupted_and_a_finished_run_leave_is_the_users_alone(String connections, String transport)
            throws IOException {
        place.interrupted(cloud);
        List<Path> left = place.all();
        assertThat(left).contains(place.part(), place.checkpoint(), place.beside(".lock"));
        for (Path file : left) {
            assertThat(mode(file)).as(file.toString()).isEqualTo("rw-------");
        }

        assertFetched(place.get(cloud, "--connections", connections, "--transport", transport)
                .run());
    }

    @Test
    void another_name_of_a_half_file_is_not_taken_for_the_whole() throws IOException {
        place.interrupted(cloud);
        Files.createLink(place.file(), place.part());

        assertRefused(place.get(cloud).run(), 14, "refused");
        Files.delete(place.file());
        assertFetched(place.get(cloud).run());
    }

    private Path plant(String name, Planted what) throws Exception {
        Path path = place.beside(name);
        assumeTrue(what != Planted.FILE_OF_ANOTHER_USER || isRoot(), "Only root can give a file away");
        what.at(path, elsewhere);
        return path;
    }

    private void giveAway(Path file) throws IOException {
        assumeTrue(isRoot(), "Only root can give a file away");
        Files.setAttribute(file, "unix:uid", 12_345);
    }

    private boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(elsewhere, "unix:uid"));
    }

    private static void assertRefused(Outcome outcome, int exitCode, String kind) {
        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(exitCode);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo(kind);
        assertThat(outcome.stdout()).isEmpty();
    }

    private void assertFetched(Outcome outcome) throws IOException {
        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(place.file()).hasBinaryContent(CONTENT);
        assertThat(Files.isRegularFile(place.file(), LinkOption.NOFOLLOW_LINKS)).isTrue();
        for (Path file : place.all()) {
            assertThat(mode(file)).as(file.toString()).isEqualTo("rw-------");
        }
    }

    private int fileRequests() {
        return cloud.exchanges(Door.PUBLIC).size()
                + cloud.exchanges(Door.INTRANET).size();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static long inode(Path path) throws IOException {
        return (Long) Files.getAttribute(path, "unix:ino", LinkOption.NOFOLLOW_LINKS);
    }
}
