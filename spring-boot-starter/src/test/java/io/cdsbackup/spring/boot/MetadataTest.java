package io.cdsbackup.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.codec.jackson.JacksonCodec;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an editor tells of the properties. */
class MetadataTest {

    private static JsonArray metadata(String member) throws IOException {
        try (InputStream file = CdsBackupProperties.class
                .getClassLoader()
                .getResourceAsStream("META-INF/spring-configuration-metadata.json")) {
            JsonObject all = (JsonObject) new JacksonCodec().decode(file.readAllBytes(), new JsonLimits(1 << 20, 16));
            return (JsonArray) all.members().get(member);
        }
    }

    private static List<JsonObject> ours(String member) throws IOException {
        return metadata(member).elements().stream()
                .map(JsonObject.class::cast)
                .filter(each -> text(each, "name").startsWith("cds.backup"))
                .toList();
    }

    private static String text(JsonObject object, String member) {
        JsonValue value = object.members().get(member);
        return value instanceof JsonString string ? string.value() : "";
    }

    @Test
    void everyPropertyHasATypeAndADescription() throws IOException {
        assertThat(ours("properties")).hasSizeGreaterThan(25).allSatisfy(property -> {
            assertThat(text(property, "type")).as(text(property, "name")).isNotEmpty();
            assertThat(text(property, "description"))
                    .as(text(property, "name"))
                    .isNotEmpty()
                    .endsWith(".");
        });
    }

    @Test
    void everyHintIsOfAPropertyThatThereIs() throws IOException {
        List<String> names =
                ours("properties").stream().map(each -> text(each, "name")).toList();

        assertThat(ours("hints"))
                .isNotEmpty()
                .allSatisfy(hint -> assertThat(names).contains(text(hint, "name")));
    }
}
