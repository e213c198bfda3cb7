package io.cdsbackup.port;

/**
 * A JSON string.
 *
 * @param value the text
 */
public record JsonString(String value) implements JsonValue {

    @Override
    public String toString() {
        return "JsonString[" + value.length() + " chars]";
    }
}
