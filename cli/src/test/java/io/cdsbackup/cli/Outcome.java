package io.cdsbackup.cli;

import io.cdsbackup.codec.jackson.JacksonCodec;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonBoolean;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What a command left behind: its exit code and both streams. */
public record Outcome(int exitCode, String stdout, String stderr) {

    private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 16);

    public JsonObject json() {
        return (JsonObject) value(stdout);
    }

    public List<JsonValue> jsonArray() {
        return ((JsonArray) value(stdout)).elements();
    }

    /** The object on the error stream's last line. */
    public JsonObject error() {
        return (JsonObject) lastLine().member("error").orElseThrow();
    }

    /** The whole value on the error stream's last line. */
    public JsonObject lastLine() {
        List<String> lines = stderr.lines().toList();
        return (JsonObject) value(lines.get(lines.size() - 1));
    }

    /** A member as text: a string's words, a number's digits, "true", "false" or "null". */
    public static String text(JsonObject object, String name) {
        JsonValue value = object.member(name).orElseThrow(() -> new AssertionError("no member " + name));
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        if (value instanceof JsonBoolean truth) {
            return Boolean.toString(truth.value());
        }
        if (value == JsonNull.NULL) {
            return "null";
        }
        return Objects.toString(value);
    }

    private static JsonValue value(String text) {
        return new JacksonCodec().decode(text.getBytes(StandardCharsets.UTF_8), LIMITS);
    }
}
