package io.cdsbackup.internal.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Validators;
import io.cdsbackup.fake.TestJson;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointJsonTest {

    private final CheckpointJson json = new CheckpointJson(new TestJson());

    private static Checkpoint checkpoint(PartPlan plan, SortedMap<Integer, Integer> checksums) {
        return new Checkpoint(
                InstanceUuid.of("i-1"), BackupId.of("b 1"), new Validators("\"tag\"", null), plan, checksums);
    }

    private static Checkpoint sample() {
        SortedMap<Integer, Integer> checksums = new TreeMap<>();
        checksums.put(0, 1);
        checksums.put(2, -1);
        return checkpoint(new PartPlan(50, 20), checksums);
    }

    private String text() {
        return new String(json.write(sample()), StandardCharsets.UTF_8);
    }

    @Test
    void it_says_whose_parts_are_there_and_no_address() {
        assertThat(text())
                .isEqualTo(
                        "{\"schemaVersion\":1,\"instanceId\":\"i-1\",\"backupId\":\"b 1\",\"length\":50,"
                                + "\"etag\":\"\\\"tag\\\"\",\"lastModified\":null,\"partSize\":20,\"crc32c\":[1,null,4294967295]}");
    }

    @RepeatedTest(50)
    void what_was_written_is_read(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        PartPlan plan = PartPlan.of(1 + random.nextLong(1L << 42), 4, 0);
        SortedMap<Integer, Integer> checksums = new TreeMap<>();
        for (int part = 0; part < plan.count(); part++) {
            if (random.nextBoolean()) {
                checksums.put(part, random.nextInt());
            }
        }
        Checkpoint written = checkpoint(plan, checksums);

        assertThat(json.read(json.write(written))).contains(written);
    }

    @Test
    void the_longest_one_is_far_below_the_limit_of_what_is_read() {
        PartPlan plan = PartPlan.of(2L << 40, 16, 0);
        SortedMap<Integer, Integer> checksums = new TreeMap<>();
        for (int part = 0; part < plan.count(); part++) {
            checksums.put(part, -1);
        }

        assertThat(json.write(checkpoint(plan, checksums))).hasSizeLessThan(64 * 1024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"schemaVersion\":2",
                "\"schemaVersion\":\"1\"",
                "\"length\":-50",
                "\"length\":5e1",
                "\"length\":51.0",
                "\"length\":99999999999999999999",
                "\"length\":9223372036854775807",
                "\"partSize\":0",
                "\"partSize\":1",
                "\"instanceId\":\"\"",
                "\"instanceId\":7",
                "\"backupId\":null",
                "\"etag\":\"a\\r\\nX: b\"",
                "\"etag\":[]",
                "\"crc32c\":null",
                "\"crc32c\":[1,null]",
                "\"crc32c\":[1,null,4294967296]",
                "\"crc32c\":[1,null,-1]",
                "\"crc32c\":[1,null,\"1\"]",
            })
    void a_member_that_cannot_be_makes_it_no_checkpoint(String member) {
        String name = member.substring(0, member.indexOf(':'));
        String planted = text().replaceFirst(
                        name + ":(\\[[^]]*\\]|\"(\\\\.|[^\"])*\"|[^,}]*)", Matcher.quoteReplacement(member));
        assertThat(planted).contains(member);

        assertThat(json.read(planted.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @RepeatedTest(300)
    void nothing_that_stands_in_the_file_is_more_than_no_checkpoint(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        byte[] bytes = json.write(sample());
        for (int change = random.nextInt(1, 6); change > 0; change--) {
            bytes[random.nextInt(bytes.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt() : '0' + random.nextInt(10));
        }

        json.read(bytes)
                .ifPresent(read ->
                        assertThat(read.bytes()).isBetween(0L, read.plan().total()));
    }
}
