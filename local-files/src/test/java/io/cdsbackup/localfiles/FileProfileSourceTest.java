package io.cdsbackup.localfiles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.error.InvalidCredentialsException;
import io.cdsbackup.error.UnsafeFileException;
import io.cdsbackup.port.CredentialsProvider;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.Profile;
import io.cdsbackup.port.ProfileSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileProfileSourceTest {

    private static final String PAIR = "secret_id = AKEXAMPLE\nsecret_key = secret-for-tests\n";

    private final FileProfileSource source = new FileProfileSource();

    @TempDir
    private Path folder;

    private Path file;
    private Environment environment;

    @BeforeEach
    void named() {
        file = folder.resolve("credentials");
        environment = Environment.of(Map.of("CDS_CREDENTIALS_FILE", file.toString()));
    }

    @Test
    void a_profile_has_credentials_a_region_and_an_endpoint() throws IOException {
        write("# mine\n[default]\n" + PAIR + "\n; the other\n[ asia ]\nsecret_id=AKOTHER\n  secret_key  =  x=y#z;w  \n"
                + "REGION = asia\nendpoint = https://api.example/mysql\n");

        Profile usual = find("default");
        Profile asia = find("asia");

        assertThat(usual.name()).isEqualTo("default");
        assertThat(usual.credentials().credentials()).isEqualTo(Credentials.of("AKEXAMPLE", "secret-for-tests"));
        assertThat(usual.region()).isNull();
        assertThat(usual.endpoint()).isNull();
        assertThat(asia.credentials().credentials()).isEqualTo(Credentials.of("AKOTHER", "x=y#z;w"));
        assertThat(asia.region()).isEqualTo("asia");
        assertThat(asia.endpoint()).isEqualTo("https://api.example/mysql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_byte_order_mark_and_any_line_end_will_do(String lineEnd) throws IOException {
        write(("\uFEFF[default]\n" + PAIR + "region = us\n").replace("\n", lineEnd));

        assertThat(find("default").region()).isEqualTo("us");
        assertThat(find("default").credentials().credentials())
                .isEqualTo(Credentials.of("AKEXAMPLE", "secret-for-tests"));
    }

    @Test
    void there_is_no_profile_where_there_is_no_file_or_no_such_section() throws IOException {
        assertThat(source.find("default", environment)).isEmpty();
        write("[default]\n" + PAIR);
        assertThat(source.find("Default", environment)).isEmpty();
        write("");
        assertThat(source.find("default", environment)).isEmpty();
    }

    @Test
    void the_file_is_looked_for_in_the_home_folder() throws IOException {
        Environment home = Environment.of(Map.of("HOME", folder.toString(), "CDS_CREDENTIALS_FILE", " "));
        Path there = Files.createDirectory(folder.resolve(".cds")).resolve("credentials");

        assertThat(source.location(home)).isEqualTo(there.toString());
        assertThat(source.find("default", home)).isEmpty();
        file = there;
        write("[default]\n" + PAIR);
        assertThat(source.find("default", home)).isPresent();
        assertThat(source.location(Environment.of(Map.of())))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cds", "credentials")
                        .toString());
        assertThat(source.location(Environment.of(Map.of("HOME", "/h", "CDS_CREDENTIALS_FILE", "~/x/y"))))
                .isEqualTo(Path.of("/h", "x", "y").toString());
    }

    @Test
    void a_rotated_key_is_picked_up_even_where_nothing_else_of_the_file_changes() throws IOException {
        write("[default]\n" + PAIR);
        CredentialsProvider credentials = find("default").credentials();
        assertThat(credentials.credentials().secretKey()).isEqualTo("secret-for-tests");

        // The same size, the same file, and within the clock tick of the first one.
        write("[default]\n" + PAIR.replace("secret-for-tests", "rotated-in-tests"));
        assertThat(credentials.credentials().secretKey()).isEqualTo("rotated-in-tests");

        write("[other]\n" + PAIR);
        assertThatExceptionOfType(CredentialsNotFoundException.class)
                .isThrownBy(credentials::credentials)
                .withMessage("The profile default is not in " + file + " any more");
        Files.delete(file);
        assertThatExceptionOfType(CredentialsNotFoundException.class).isThrownBy(credentials::credentials);
    }

    @Test
    void a_key_that_is_left_half_by_a_rotation_is_refused() throws IOException {
        write("[default]\n" + PAIR);
        CredentialsProvider credentials = find("default").credentials();

        write("[default]\nsecret_id = AKEXAMPLE\n");

        assertThatExceptionOfType(InvalidCredentialsException.class).isThrownBy(credentials::credentials);
    }

    @ParameterizedTest
    @CsvSource({"secret_id,secret_key", "secret_key,secret_id"})
    void half_a_pair_is_an_error(String there, String missing) throws IOException {
        write("[other]\n" + PAIR + "[default]\n" + there + " = AKEXAMPLE\n");

        assertThatExceptionOfType(InvalidCredentialsException.class)
                .isThrownBy(() -> source.find("default", environment))
                .withMessage("The profile default (" + file + ", line 4) has " + there + " without " + missing)
                .satisfies(refusal -> assertThat(refusal.hint()).isPresent());
        assertThat(find("other").credentials().credentials().accessKeyId()).isEqualTo("AKEXAMPLE");
    }

    @Test
    void a_profile_may_do_without_credentials() throws IOException {
        write("[default]\nregion = asia\n");

        assertThat(find("default").region()).isEqualTo("asia");
        assertThatExceptionOfType(CredentialsNotFoundException.class)
                .isThrownBy(() -> find("default").credentials().credentials())
                .withMessage("The profile default in " + file + " has neither secret_id nor secret_key");
    }

    @Test
    void an_access_key_that_is_none_is_an_error_that_does_not_show_it() throws IOException {
        write("[default]\nsecret_id = AK\u0007EXAMPLE\nsecret_key = secret-for-tests\n");

        assertThatExceptionOfType(InvalidCredentialsException.class)
                .isThrownBy(() -> find("default").credentials().credentials())
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("EXAMPLE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secret_id = AKEXAMPLE|1|stands before the first [profile]",
                "[default]\\n[other]\\n[default]|3|begins the profile of line 1 again",
                "[default]\\nregion = us\\nREGION = asia|3|sets region again in the same profile",
                "[default]\\n\\nsecret_key =|3|sets secret_key to nothing",
                "[default]\\nsecret-for-tests|2|is neither name = value, nor [profile], nor a comment (# or ;)",
                "[default]\\n= secret-for-tests|2|is neither name = value, nor [profile], nor a comment (# or ;)",
                "[default|1|is no [profile]",
                "[]|1|is no [profile]",
                "[default] # secret-for-tests|1|is no [profile]",
            })
    void a_broken_line_is_named_and_not_shown(String text, int line, String why) throws IOException {
        write(text.replace("\\n", "\n"));

        assertThatExceptionOfType(InvalidCredentialsException.class)
                .isThrownBy(() -> source.find("default", environment))
                .withMessage(file + ", line " + line + ": it " + why)
                .withNoCause()
                .satisfies(refusal -> assertThat(refusal.kind().text()).isEqualTo("auth"));
    }

    @Test
    void what_is_not_known_is_passed_over() throws IOException {
        write("[default]\n" + PAIR + "colour = blue\ncolour = red\n");

        assertThat(find("default").credentials().credentials().accessKeyId()).isEqualTo("AKEXAMPLE");
    }

    @Test
    void no_text_form_shows_a_secret() throws IOException {
        write("[default]\n" + PAIR);
        Profile profile = find("default");

        assertThat(profile + " " + profile.credentials() + " "
                        + Ini.parse("[default]\n" + PAIR, file)
                                .section("default")
                                .orElseThrow())
                .doesNotContain("AKEXAMPLE", "secret-for-tests");
    }

    @ParameterizedTest
    @CsvSource({
        "rw-r--r--,read,0644",
        "rw----r--,read,0604",
        "rw--w----,change,0620",
        "rw-----w-,change,0602",
        "rw-rw----,change,0660"
    })
    void what_others_can_read_or_change_is_refused(String mode, String can, String octal) throws IOException {
        assumeTrue(Found.hasRights(folder), "The file system has POSIX modes");
        write("[default]\n" + PAIR);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThatExceptionOfType(UnsafeFileException.class)
                .isThrownBy(() -> source.find("default", environment))
                .withMessage("Others can " + can + " " + file + " (mode " + octal + ")")
                .satisfies(refusal -> assertThat(refusal.hint()).hasValue("Keep it to yourself: chmod 600 " + file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rw-r-----"})
    void what_the_group_at_most_can_read_is_taken(String mode) throws IOException {
        assumeTrue(Found.hasRights(folder), "The file system has POSIX modes");
        write("[default]\n" + PAIR);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThat(source.find("default", environment)).isPresent();
    }

    @Test
    void rights_that_are_given_away_later_are_noticed() throws IOException {
        assumeTrue(Found.hasRights(folder), "The file system has POSIX modes");
        write("[default]\n" + PAIR);
        CredentialsProvider credentials = find("default").credentials();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatExceptionOfType(UnsafeFileException.class).isThrownBy(credentials::credentials);
    }

    @Test
    void a_folder_in_which_others_can_swap_the_file_is_refused_unless_it_is_sticky() throws IOException {
        assumeTrue(Found.hasRights(folder), "The file system has POSIX modes");
        write("[default]\n" + PAIR);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatExceptionOfType(UnsafeFileException.class)
                .isThrownBy(() -> source.find("default", environment))
                .withMessageContaining("they can write to its folder (mode 0777)");

        Path ours = Files.createDirectory(folder.resolve("ours"));
        environment = Environment.of(Map.of(
                "CDS_CREDENTIALS_FILE",
                Files.createSymbolicLink(ours.resolve("link"), file).toString()));
        assertThatExceptionOfType(UnsafeFileException.class).isThrownBy(() -> source.find("default", environment));

        Files.setAttribute(folder, "unix:mode", 01777);
        assertThat(source.find("default", environment)).isPresent();
        Files.setPosixFilePermissions(ours, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatExceptionOfType(UnsafeFileException.class).isThrownBy(() -> source.find("default", environment));
    }

    @Test
    void a_link_is_followed_and_what_it_points_to_is_checked() throws IOException {
        write("[default]\n" + PAIR);
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Environment linked = Environment.of(Map.of("CDS_CREDENTIALS_FILE", link.toString()));

        assertThat(source.find("default", linked)).isPresent();

        assumeTrue(Found.hasRights(folder), "The file system has POSIX modes");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(UnsafeFileException.class).isThrownBy(() -> source.find("default", linked));
    }

    @Test
    void what_is_no_file_is_an_error() throws IOException {
        Files.createDirectory(file);
        assertThatExceptionOfType(InvalidCredentialsException.class)
                .isThrownBy(() -> source.find("default", environment))
                .withMessage("The credentials file " + file + " is no file");
    }

    @Test
    void a_file_that_may_not_be_read_is_an_error() throws IOException {
        assumeTrue(Found.hasRights(folder), "The file system has POSIX modes");
        write("[default]\n" + PAIR);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        assumeFalse(Files.isReadable(file), "The user is root, whom no mode stops");

        assertThatExceptionOfType(InvalidCredentialsException.class)
                .isThrownBy(() -> source.find("default", environment))
                .withMessage("The credentials file " + file + " cannot be read: permission denied");
    }

    @Test
    void a_variable_that_holds_no_path_is_named() {
        assertThatExceptionOfType(InvalidCredentialsException.class)
                .isThrownBy(() -> source.find("default", Environment.of(Map.of("CDS_CREDENTIALS_FILE", "a\0b"))))
                .withMessage("CDS_CREDENTIALS_FILE does not hold a path");
    }

    @Test
    void what_is_not_utf_8_is_an_error() throws IOException {
        for (Charset charset : new Charset[] {ISO_8859_1, UTF_16LE}) {
            Files.write(file, "\u00ff[default]\n".getBytes(charset));
            makePrivate();
            assertThatExceptionOfType(InvalidCredentialsException.class)
                    .as("%s", charset)
                    .isThrownBy(() -> source.find("default", environment))
                    .withMessage("The credentials file " + file + " is not in UTF-8")
                    .withNoCause();
        }
    }

    @Test
    void a_mebibyte_is_read_and_no_more() throws IOException {
        byte[] text = ("[default]\n" + PAIR + "#").getBytes(UTF_8);
        byte[] large = Arrays.copyOf(text, 1024 * 1024);
        Arrays.fill(large, text.length, large.length, (byte) 'x');
        Files.write(file, large);
        makePrivate();
        assertThat(source.find("default", environment)).isPresent();

        Files.write(file, Arrays.copyOf(large, large.length + 1));
        assertThatExceptionOfType(InvalidCredentialsException.class)
                .isThrownBy(() -> source.find("default", environment))
                .withMessage("The credentials file " + file + " is larger than 1048576 bytes");
    }

    @Test
    void is_found_as_the_service() {
        assertThat(ServiceLoader.load(ProfileSource.class)).hasExactlyElementsOfTypes(FileProfileSource.class);
    }

    private Profile find(String name) {
        return source.find(name, environment).orElseThrow();
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        makePrivate();
    }

    private void makePrivate() throws IOException {
        if (Found.hasRights(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
