package io.cdsbackup.port;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object, its members in order.
 *
 * @param members the members
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    /**
     * Copies the members.
     *
     * @param members the members
     */
    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * A member.
     *
     * @param name its name
     * @return its value, or empty if there is no such member
     */
    public Optional<JsonValue> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    @Override
    public String toString() {
        return "JsonObject" + members.keySet();
    }
}
