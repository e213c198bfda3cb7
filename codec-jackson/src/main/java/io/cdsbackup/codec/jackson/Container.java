package io.cdsbackup.codec.jackson;

import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An array or an object whose end was not read yet. */
sealed interface Container {

    /** Takes the next value; in an object, the one of the last name. */
    void add(JsonValue value);

    JsonValue finished();

    /** An array being read. */
    final class OfArray implements Container {

        private static final JsonArray EMPTY = new JsonArray(List.of());

        private final List<JsonValue> elements = new ArrayList<>();

        @Override
        public void add(JsonValue value) {
            elements.add(value);
        }

        @Override
        public JsonValue finished() {
            return elements.isEmpty() ? EMPTY : new JsonArray(elements);
        }
    }

    /** An object being read. */
    final class OfObject implements Container {

        private static final JsonObject EMPTY = new JsonObject(Map.of());

        private final Map<String, JsonValue> members = new LinkedHashMap<>();
        private String name = "";

        /** Takes the name of the next member; false if the object has it already. */
        boolean name(String next) {
            name = next;
            return !members.containsKey(next);
        }

        @Override
        public void add(JsonValue value) {
            members.put(name, value);
        }

        @Override
        public JsonValue finished() {
            return members.isEmpty() ? EMPTY : new JsonObject(members);
        }
    }
}
