package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.error.InvalidManifestException;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {

    private static final io.cdsbackup.port.JsonLimits ANY = new io.cdsbackup.port.JsonLimits(1_000_000, 100);

    private final TestJson codec = new TestJson();

    private BackupManifest read(String text) {
        return new ManifestReader(codec).read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A good manifest's members, to be spoilt. */
    private Map<String, JsonValue> members() {
        return codec.decode(Manifests.json(Manifests.full()), ANY) instanceof JsonObject good
                ? new LinkedHashMap<>(good.members())
                : Map.of();
    }

    private BackupManifest read(Map<String, JsonValue> members) {
        return new ManifestReader(codec).read(codec.encode(new JsonObject(members)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instanceId",
                "backupId",
                "sha256",
                "format",
                "network",
                "integrity",
                "startedAt",
                "finishedAt",
                "toolVersion",
                "size"
            })
    void a_value_that_must_be_there_is_missed_absent_null_or_of_another_kind(String name) {
        Map<String, JsonValue> members = members();

        members.put(name, JsonNull.NULL);
        assertThatThrownBy(() -> read(members)).isInstanceOf(InvalidManifestException.class);

        members.put(name, new JsonObject(Map.of()));
        assertThatThrownBy(() -> read(members)).isInstanceOf(InvalidManifestException.class);

        members.remove(name);
        assertThatThrownBy(() -> read(members))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessage("The manifest cannot be used: a value in it cannot be one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "type", "mode", "strategy", "description", "startTime", "endTime", "host"})
    void a_value_that_may_be_missing_may_be_absent_or_null_and_of_no_other_kind(String name) {
        Map<String, JsonValue> members = members();

        members.put(name, JsonNull.NULL);
        BackupManifest withNull = read(members);
        members.remove(name);
        assertThat(read(members)).isEqualTo(withNull).isNotEqualTo(Manifests.full());

        members.put(name, JsonNumber.of(7));
        assertThatThrownBy(() -> read(members)).isInstanceOf(InvalidManifestException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "instanceId, ''",
        "instanceId, ' '",
        "backupId, ''",
        "status, ''",
        "startTime, ' '",
        "sha256, ''",
        "sha256, 0123",
        "sha256, g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "format, XBSTREAM",
        "format, rar",
        "network, internet",
        "integrity, none",
        "startedAt, yesterday",
        "startedAt, 2026-03-01 04:00:00",
        "finishedAt, 2026-02-30T04:00:00Z",
        "finishedAt, +999999999999-01-01T00:00:00Z",
        "size, 68140"
    })
    void a_text_that_cannot_be_the_value_is_refused(String name, String value) {
        Map<String, JsonValue> members = members();
        members.put(name, new JsonString(value));

        assertThatThrownBy(() -> read(members))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessage("The manifest cannot be used: a value in it cannot be one");
    }

    @Test
    void an_id_with_a_control_character_is_refused() {
        Map<String, JsonValue> members = members();
        members.put("backupId", new JsonString("b\nc"));

        assertThatThrownBy(() -> read(members)).isInstanceOf(InvalidManifestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.0", "1e3", "9223372036854775808", "1e999999999", "-0.5"})
    void a_number_that_cannot_be_a_size_is_refused(String literal) {
        Map<String, JsonValue> members = members();
        members.put("size", new JsonNumber(literal));

        assertThatThrownBy(() -> read(members)).isInstanceOf(InvalidManifestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "1.0", "1e0", "-1", "99999999999999999999"})
    void another_schema_version_is_refused_whatever_else_is_there(String version) {
        Map<String, JsonValue> members = members();
        members.put("schemaVersion", new JsonNumber(version));

        assertThatThrownBy(() -> read(members))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessage("The manifest cannot be used: it is of no version that this program knows");
    }

    @Test
    void a_schema_version_that_is_no_number_or_not_there_is_refused() {
        Map<String, JsonValue> members = members();

        members.put("schemaVersion", new JsonString("1"));
        assertThatThrownBy(() -> read(members)).isInstanceOf(InvalidManifestException.class);

        members.remove("schemaVersion");
        assertThatThrownBy(() -> read(members)).isInstanceOf(InvalidManifestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"schemaVersion\"", "[{\"schemaVersion\":1}]"})
    void json_that_is_no_object_is_refused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessageContaining("it is of no version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "<html>", "{\"schemaVersion\":1", "{\"a\":1,\"a\":2}", "{} {}"})
    void text_that_is_no_json_is_refused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessage("The manifest cannot be used: it is not JSON");
    }

    @Test
    void a_manifest_that_was_cut_anywhere_is_refused() {
        String whole = new String(Manifests.json(Manifests.full()), StandardCharsets.UTF_8);

        for (int length = 0; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(InvalidManifestException.class);
        }
    }

    @Test
    void too_long_and_too_deep_a_file_is_refused() {
        String whole = new String(Manifests.json(Manifests.full()), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(whole + " ".repeat(1024 * 1024))).isInstanceOf(InvalidManifestException.class);
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(InvalidManifestException.class);
    }

    @Test
    void members_that_a_later_program_adds_do_no_harm() {
        Map<String, JsonValue> members = members();
        members.put("parts", JsonNumber.of(4));

        assertThat(read(members)).isEqualTo(Manifests.full());
    }
}
