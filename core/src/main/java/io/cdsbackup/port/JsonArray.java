package io.cdsbackup.port;

import java.util.List;

/**
 * A JSON array.
 *
 * @param elements the elements
 */
public record JsonArray(List<JsonValue> elements) implements JsonValue {

    /**
     * Copies the elements.
     *
     * @param elements the elements
     */
    public JsonArray {
        elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
        return "JsonArray[" + elements.size() + "]";
    }
}
