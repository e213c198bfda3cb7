package io.cdsbackup.architecture;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import io.cdsbackup.codec.jackson.JacksonCodec;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** picocli's annotation processor tells native images about every class and field that picocli fills. */
class PicocliMetadataTest {

    private static final Path FILE = Reactor.folder()
            .resolve("cli/target/classes/META-INF/native-image/picocli-generated")
            .resolve("io.cdsbackup/cds-backup-cli/reflect-config.json");

    @Test
    void everyFieldThatPicocliFillsIsTold() {
        Map<String, Set<String>> filled = Hexagon.PRODUCT.classes().stream()
                .filter(type -> type.getName().startsWith("io.cdsbackup.cli."))
                .filter(type -> isCommand(type) || !fields(type).isEmpty())
                .collect(toMap(JavaClass::getName, PicocliMetadataTest::fields));

        assertThat(filled).hasSizeGreaterThan(10);
        assertThat(told()).containsAllEntriesOf(filled);
    }

    private static boolean isCommand(JavaClass type) {
        return type.isAnnotatedWith("picocli.CommandLine$Command");
    }

    private static Set<String> fields(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getAnnotations().stream()
                        .anyMatch(
                                annotation -> annotation.getRawType().getName().startsWith("picocli.")))
                .map(JavaField::getName)
                .collect(toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> told() {
        byte[] written = Reactor.read(FILE).getBytes(StandardCharsets.UTF_8);
        JsonArray classes = (JsonArray) new JacksonCodec().decode(written, new JsonLimits(1 << 20, 16));
        return new TreeMap<>(objects(classes)
                .collect(toMap(
                        PicocliMetadataTest::name,
                        type -> type.member("fields").stream()
                                .flatMap(fields -> objects((JsonArray) fields))
                                .map(PicocliMetadataTest::name)
                                .collect(toCollection(TreeSet::new)))));
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.elements().stream().map(JsonObject.class::cast);
    }

    private static String name(JsonObject named) {
        return ((JsonString) named.member("name").orElseThrow()).value();
    }
}
