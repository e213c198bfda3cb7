package io.cdsbackup.codec.jackson;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonBoolean;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;

/** Writes one value through Jackson, with a stack of its own in place of the thread's. */
final class JsonWriter {

    private final JsonFactory factory;
    private final Deque<Iterator<?>> open = new ArrayDeque<>();

    JsonWriter(JsonFactory factory) {
        this.factory = factory;
    }

    byte[] write(JsonValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = factory.createGenerator(bytes, JsonEncoding.UTF8)) {
            start(value, generator);
            while (!open.isEmpty()) {
                next(open.element(), generator);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes every byte", impossible);
        }
        return bytes.toByteArray();
    }

    private void next(Iterator<?> rest, JsonGenerator generator) throws IOException {
        if (!rest.hasNext()) {
            open.pop();
            if (generator.getOutputContext().inObject()) {
                generator.writeEndObject();
            } else {
                generator.writeEndArray();
            }
            return;
        }
        Object next = rest.next();
        if (next instanceof Map.Entry<?, ?> member) {
            generator.writeFieldName(checked((String) member.getKey()));
            start((JsonValue) member.getValue(), generator);
        } else {
            start((JsonValue) next, generator);
        }
    }

    private void start(JsonValue value, JsonGenerator generator) throws IOException {
        if (value instanceof JsonObject object) {
            generator.writeStartObject();
            open.push(object.members().entrySet().iterator());
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            open.push(array.elements().iterator());
        } else if (value instanceof JsonString string) {
            generator.writeString(checked(string.value()));
        } else if (value instanceof JsonNumber number) {
            generator.writeNumber(number.literal());
        } else if (value instanceof JsonBoolean bool) {
            generator.writeBoolean(bool.value());
        } else if (value == JsonNull.NULL) {
            generator.writeNull();
        }
    }

    private static String checked(String text) {
        int at = Utf8.loneSurrogate(text);
        if (at >= 0) {
            throw new IllegalArgumentException("A text has half of a surrogate pair at position " + at);
        }
        return text;
    }
}
