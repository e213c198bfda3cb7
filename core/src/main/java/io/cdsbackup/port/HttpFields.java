package io.cdsbackup.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The header fields of a request or a response, in order, duplicates kept, names compared without regard to case.
 *
 * @param fields the fields, in order
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-field-names">RFC 9110, field names</a>
 */
public record HttpFields(List<HttpField> fields) {

    /** No field at all. */
    public static final HttpFields NONE = new HttpFields(List.of());

    /**
     * Copies the list.
     *
     * @param fields the fields, in order
     */
    public HttpFields {
        fields = List.copyOf(fields);
    }

    /**
     * The fields of a map, as HTTP clients give them.
     *
     * @param valuesByName the values of each name
     * @return the fields, in the map's order
     */
    public static HttpFields of(Map<String, ? extends Iterable<String>> valuesByName) {
        List<HttpField> fields = new ArrayList<>();
        valuesByName.forEach((name, values) -> values.forEach(value -> fields.add(new HttpField(name, value))));
        return new HttpFields(fields);
    }

    /**
     * The same with one field more.
     *
     * @param name its name
     * @param value its value
     * @return other fields
     * @throws IllegalArgumentException if the name is empty, or either has a line break or a zero
     */
    public HttpFields with(String name, String value) {
        List<HttpField> more = new ArrayList<>(fields);
        more.add(new HttpField(name, value));
        return new HttpFields(more);
    }

    /**
     * The first value of a name.
     *
     * @param name the name, in any case
     * @return the value, or empty if there is no such field
     */
    public Optional<String> first(String name) {
        for (HttpField field : fields) {
            if (field.isNamed(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /**
     * All values of a name.
     *
     * @param name the name, in any case
     * @return the values, in order; an empty list if there is no such field
     */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.isNamed(name))
                .map(HttpField::value)
                .toList();
    }

    /** Shows the names alone: a value may be a secret. */
    @Override
    public String toString() {
        return fields.toString();
    }
}
