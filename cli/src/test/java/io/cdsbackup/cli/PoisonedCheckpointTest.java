package io.cdsbackup.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupted run's checkpoint, changed by somebody before the next run reads it. */
@Timeout(180)
class PoisonedCheckpointTest {

    private static final byte[] CONTENT = Place.content(4);

    @TempDir
    Path folder;

    private SandboxCloud cloud;
    private Place place;
    private byte[] part;
    private String checkpoint;

    @BeforeEach
    void interrupt() throws IOException {
        cloud = Place.cloudWith(CONTENT);
        place = new Place(folder);
        Outcome cut = place.interrupted(cloud);
        assertThat(cut.exitCode()).as(cut.stderr()).isEqualTo(13);
        part = Files.readAllBytes(place.part());
        checkpoint = Files.readString(place.checkpoint());
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void an_honest_one_is_gone_on_with(String transport) {
        Outcome outcome = place.get(cloud, "--transport", transport).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(resumed(outcome)).isEqualTo(3L * Place.PART);
        assertThat(outcome.stderr()).doesNotContain("starting over");
        assertThat(place.file()).hasBinaryContent(CONTENT);
    }

    @Test
    void the_receipt_tells_what_had_come_before() {
        Outcome outcome = place.get(cloud, "--output", "text").run();

        assertThat(outcome.stdout())
                .containsPattern("129\\.2 KiB in 0:00:\\d\\d; 192\\.0 KiB had come in an earlier run");
    }

    @ParameterizedTest
    @EnumSource(Poison.class)
    void one_of_no_use_is_said_to_be_so_and_all_is_fetched_again(Poison poison) throws IOException {
        Files.write(place.checkpoint(), poison.in(checkpoint));

        Outcome outcome = place.get(cloud).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(outcome.stderr()).contains("starting over");
        assertThat(resumed(outcome)).isZero();
        assertThat(place.file()).hasBinaryContent(CONTENT);
        assertThat(place.part()).doesNotExist();
        assertThat(place.checkpoint()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Poison.class)
    void one_of_no_use_does_no_harm_where_any_size_will_do(Poison poison) throws IOException {
        Files.write(place.checkpoint(), poison.in(checkpoint));

        Outcome outcome = place.get(cloud, "--transport", "feign", "--size-check", "off", "--on-change", "restart")
                .run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(place.file()).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @EnumSource(Poison.class)
    void one_of_no_use_does_not_hide_why_a_download_failed(Poison poison) throws IOException {
        Files.write(place.checkpoint(), poison.in(checkpoint));
        cloud.remove(Place.INSTANCE, Place.BACKUP);

        Outcome outcome = place.get(cloud).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 9223372036854775806, jdk",
        "9223372036854775807, 4611686018427387904, feign",
        "9223372036854775807, 9223372036854775807, jdk",
    })
    void numbers_at_the_end_of_what_there_is_hide_nothing_either(String length, String partSize, String transport)
            throws IOException {
        String parts = length.equals(partSize) ? "[7]" : "[null,7]";
        String huge = Poison.with(Poison.with(checkpoint, "length", length), "partSize", partSize)
                .replaceFirst("\\[.*]", parts);
        Files.writeString(place.checkpoint(), huge);
        cloud.faultOnApi(Fault.refusal(400, "InvalidParameter", "no")).times(1);

        Outcome refused = place.get(cloud, "--transport", transport).run();
        Outcome unchecked = place.get(cloud, "--transport", transport, "--size-check", "off")
                .run();
        Outcome restarted = place.get(cloud, "--transport", transport, "--size-check", "off", "--on-change", "restart")
                .run();

        assertThat(refused.exitCode()).as(refused.stderr()).isEqualTo(11);
        assertThat(unchecked.exitCode()).as(unchecked.stderr()).isIn(0, 6);
        assertThat(restarted.exitCode()).as(restarted.stderr()).isZero();
        assertThat(place.file()).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void a_checkpoint_of_5_MiB_is_not_read(String transport) throws IOException {
        Files.writeString(place.checkpoint(), " ".repeat(5 << 20) + checkpoint);

        Outcome outcome = place.get(cloud, "--transport", transport).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(resumed(outcome)).isZero();
        assertThat(place.file()).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"1, jdk", "4, jdk", "1, feign", "4, feign"})
    void parts_that_it_claims_and_that_are_not_there_are_fetched(String connections, String transport)
            throws IOException {
        // Claims all six, the last of which was never fetched, of a file that is cut within its second.
        Files.writeString(place.checkpoint(), checkpoint.replace("null,null,null]", "1,2,3]"));
        Files.write(place.part(), Arrays.copyOf(part, Place.PART + 10));

        Outcome outcome = place.get(cloud, "--connections", connections, "--transport", transport)
                .run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(resumed(outcome)).isEqualTo(Place.PART);
        assertThat(place.file()).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void bytes_that_were_changed_are_fetched_again(String transport) throws IOException {
        part[Place.PART + 7] ^= 1;
        Files.write(place.part(), part);

        Outcome outcome = place.get(cloud, "--transport", transport).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(resumed(outcome)).isEqualTo(2L * Place.PART);
        assertThat(place.file()).hasBinaryContent(CONTENT);
    }

    @Test
    void a_partial_file_that_is_longer_than_the_backup_is_begun_anew() throws IOException {
        Files.write(place.part(), Arrays.copyOf(part, Place.LENGTH + 1));

        Outcome outcome = place.get(cloud).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(outcome.stderr()).contains("starting over");
        assertThat(place.file()).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"W/\\\"weak\\\"\""})
    void without_a_validator_that_can_be_asked_by_the_bytes_themselves_are_compared(String etag) throws IOException {
        String weak = Poison.with(Poison.with(checkpoint, "etag", "null"), "lastModified", "null");
        Files.writeString(place.checkpoint(), weak.replace("\"etag\":null", "\"etag\":" + etag));
        part[3 * Place.PART - 1] ^= 1;
        Files.write(place.part(), part);

        Outcome failed = place.get(cloud).run();
        Outcome restarted = place.get(cloud, "--on-change", "restart").run();

        assertThat(failed.exitCode()).as(failed.stderr()).isEqualTo(6);
        assertThat(restarted.exitCode()).as(restarted.stderr()).isZero();
        assertThat(place.file()).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"jdk, 20260101", "feign, 20260102"})
    void whatever_stands_in_it_the_file_is_exact_or_not_there(String transport, long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            byte[] mutant = new Mutation(random).of(checkpoint.getBytes(UTF_8));
            String what = "seed " + seed + ", round " + round + ": " + new String(mutant, UTF_8);
            for (Path left : place.all()) {
                Files.delete(left);
            }
            lay(mutant);

            Outcome outcome = place.get(cloud, "--transport", transport, "--connections", "" + (1 + random.nextInt(4)))
                    .run();

            // A validator that was changed cannot be told from a file that was.
            assertThat(outcome.exitCode()).as("%s%n%s", what, outcome.stderr()).isIn(0, 6);
            if (outcome.exitCode() == 6) {
                assertThat(place.file()).as(what).doesNotExist();
                Outcome again = place.get(cloud, "--transport", transport, "--on-change", "restart")
                        .run();
                assertThat(again.exitCode()).as("%s%n%s", what, again.stderr()).isZero();
            }
            assertThat(place.file()).as(what).hasBinaryContent(CONTENT);
        }
    }

    private void lay(byte[] mutant) throws IOException {
        Files.write(place.part(), part);
        Files.write(place.checkpoint(), mutant);
    }

    private static long resumed(Outcome outcome) {
        return Long.parseLong(Outcome.text(outcome.json(), "resumedBytes"));
    }
}
