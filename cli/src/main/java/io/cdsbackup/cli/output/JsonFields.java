package io.cdsbackup.cli.output;

import io.cdsbackup.port.JsonBoolean;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a JSON object together, member by member, in order. What is not known becomes null. */
public final class JsonFields {

    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    /** Starts with no member. */
    public JsonFields() {}

    /**
     * Adds a text.
     *
     * @param name the member's name
     * @param value the text, or what has one; null if it is not known
     * @return this
     */
    public JsonFields text(String name, @Nullable Object value) {
        return value(name, value == null ? JsonNull.NULL : new JsonString(value.toString()));
    }

    /**
     * Adds a whole number.
     *
     * @param name the member's name
     * @param value the number; null if it is not known
     * @return this
     */
    public JsonFields number(String name, @Nullable Long value) {
        return value(name, value == null ? JsonNull.NULL : JsonNumber.of(value));
    }

    /**
     * Adds a duration, in seconds with three decimals.
     *
     * @param name the member's name
     * @param value the duration
     * @return this
     */
    public JsonFields seconds(String name, Duration value) {
        return value(name, new JsonNumber(BigDecimal.valueOf(value.toMillis(), 3).toPlainString()));
    }

    /**
     * Adds a boolean.
     *
     * @param name the member's name
     * @param value the boolean; null if it is not known
     * @return this
     */
    public JsonFields truth(String name, @Nullable Boolean value) {
        return value(name, value == null ? JsonNull.NULL : new JsonBoolean(value));
    }

    /**
     * Adds any value.
     *
     * @param name the member's name
     * @param value the value
     * @return this
     */
    public JsonFields value(String name, JsonValue value) {
        members.put(name, value);
        return this;
    }

    /**
     * The object so far.
     *
     * @return the object
     */
    public JsonObject object() {
        return new JsonObject(members);
    }
}
