package io.cdsbackup.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonBoolean;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The members that a JSON object has, in their order, and what each one is: {@code "size number"}, {@code "code text?"} for a
 * text that may be unknown. The kinds are text, words (a text that may be empty), number (a whole one of 0 or more), decimal,
 * truth, list, null, and time: by ISO 8601 with the shape's offset.
 */
final class JsonShape {

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]*");
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]*)\\.[0-9]{3}");

    private final List<String[]> members;
    private final Pattern time;

    private JsonShape(List<String[]> members, Pattern time) {
        this.members = members;
        this.time = time;
    }

    static JsonShape of(String offset, String... members) {
        return new JsonShape(Stream.of(members).map(member -> member.split(" ")).toList(), time(offset));
    }

    private static Pattern time(String offset) {
        return Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d" + Pattern.quote(offset));
    }

    JsonShape and(String member) {
        return new JsonShape(
                Stream.concat(members.stream(), Stream.<String[]>of(member.split(" ")))
                        .toList(),
                time);
    }

    /** The same with other offsets. */
    JsonShape at(String offset) {
        return new JsonShape(members, time(offset));
    }

    /** The value as an object that has this shape. */
    JsonObject checked(JsonValue value) {
        assertThat(value).isInstanceOf(JsonObject.class);
        JsonObject object = (JsonObject) value;
        assertThat(object.members().keySet())
                .containsExactlyElementsOf(
                        members.stream().map(member -> member[0]).toList());
        members.forEach(member -> assertThat(
                        isA(member[1], object.member(member[0]).orElseThrow()))
                .as("%s is a %s in %s", member[0], member[1], object.members())
                .isTrue());
        return object;
    }

    private boolean isA(String kind, JsonValue value) {
        if (kind.endsWith("?")) {
            return value == JsonNull.NULL || isA(kind.substring(0, kind.length() - 1), value);
        }
        return switch (kind) {
            case "text" -> value instanceof JsonString text && !text.value().isBlank();
            case "words" -> value instanceof JsonString;
            case "time" ->
                value instanceof JsonString text && time.matcher(text.value()).matches();
            case "number" ->
                value instanceof JsonNumber number
                        && WHOLE.matcher(number.literal()).matches();
            case "decimal" ->
                value instanceof JsonNumber number
                        && DECIMAL.matcher(number.literal()).matches();
            case "truth" -> value instanceof JsonBoolean;
            case "list" -> value instanceof JsonArray;
            case "null" -> value == JsonNull.NULL;
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
