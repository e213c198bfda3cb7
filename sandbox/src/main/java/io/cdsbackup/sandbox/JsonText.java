package io.cdsbackup.sandbox;

import java.util.Map;

/** Writes JSON: maps, lists, texts, whole numbers, and text that is JSON already. */
final class JsonText {

    /**
     * Something that is written as it is.
     *
     * @param text JSON, or what a fault puts in its place
     */
    record Raw(String text) {}

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(Object value) {
        JsonText json = new JsonText();
        json.write(value);
        return json.out.toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                writeText(entry.getKey().toString());
                out.append(": ");
                write(entry.getValue());
                separator = ", ";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Iterable<?> list) {
            String separator = "";
            out.append('[');
            for (Object element : list) {
                out.append(separator);
                write(element);
                separator = ", ";
            }
            out.append(']');
        } else if (value instanceof Raw raw) {
            out.append(raw.text());
        } else if (value instanceof Long || value instanceof Integer) {
            out.append(value);
        } else {
            writeText(value.toString());
        }
    }

    private void writeText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append("\\u00").append(c < 0x10 ? "0" : "1").append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
