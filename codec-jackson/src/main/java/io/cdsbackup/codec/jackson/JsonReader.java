package io.cdsbackup.codec.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.JsonBoolean;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Builds one value from Jackson's tokens, with a stack of its own in place of the thread's. */
final class JsonReader {

    private static final JsonBoolean TRUE = new JsonBoolean(true);
    private static final JsonBoolean FALSE = new JsonBoolean(false);

    private final JsonFactory factory;
    private final int maxDepth;
    private final Deque<Container> open = new ArrayDeque<>();

    JsonReader(JsonFactory factory, int maxDepth) {
        this.factory = factory;
        this.maxDepth = maxDepth;
    }

    JsonValue read(CharBuffer text) {
        int brokenEscape = UnicodeEscapes.brokenAt(text);
        if (brokenEscape >= 0) {
            throw malformed("it breaks the grammar", brokenEscape + 1L);
        }
        try (JsonParser parser =
                factory.createParser(text.array(), text.arrayOffset() + text.position(), text.remaining())) {
            return read(parser);
        } catch (JsonEOFException cutOff) {
            // Not the cause: Jackson's messages quote the text, which may hold a presigned URL.
            throw malformed("it ends too early", text.limit());
        } catch (IOException refused) {
            throw malformed("it breaks the grammar", position(refused));
        }
    }

    private JsonValue read(JsonParser parser) throws IOException {
        JsonValue value = firstValue(parser);
        if (parser.nextToken() != null) {
            throw malformed("something stands behind its value", position(parser));
        }
        return value;
    }

    private JsonValue firstValue(JsonParser parser) throws IOException {
        while (true) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw malformed("there is nothing in it", 0);
            }
            JsonValue complete = take(token, parser);
            if (complete == null) {
                continue;
            }
            Container around = open.peek();
            if (around == null) {
                return complete;
            }
            around.add(complete);
        }
    }

    /** Takes one token; gives the value that it completes, or null if it completes none. */
    private @Nullable JsonValue take(JsonToken token, JsonParser parser) throws IOException {
        return switch (token) {
            case START_OBJECT -> opened(new Container.OfObject(), parser);
            case START_ARRAY -> opened(new Container.OfArray(), parser);
            case FIELD_NAME -> named(parser);
            case END_OBJECT, END_ARRAY -> open.pop().finished();
            case VALUE_STRING -> new JsonString(checkedText(parser));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
            case VALUE_TRUE -> TRUE;
            case VALUE_FALSE -> FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("A blocking parser of text has no such token: " + token);
        };
    }

    private @Nullable JsonValue opened(Container container, JsonParser parser) {
        if (open.size() == maxDepth) {
            throw malformed("it is nested deeper than " + maxDepth, position(parser));
        }
        open.push(container);
        return null;
    }

    private @Nullable JsonValue named(JsonParser parser) throws IOException {
        String name = checkedText(parser);
        if (open.peek() instanceof Container.OfObject object && !object.name(name)) {
            throw malformed("an object has the same name twice", position(parser));
        }
        return null;
    }

    private static String checkedText(JsonParser parser) throws IOException {
        String text = parser.getText();
        if (Utf8.loneSurrogate(text) >= 0) {
            throw malformed("a text has half of a surrogate pair", position(parser));
        }
        return text;
    }

    private static long position(JsonParser parser) {
        return parser.currentTokenLocation().getCharOffset() + 1;
    }

    private static long position(IOException refused) {
        return refused instanceof JsonProcessingException parsing && parsing.getLocation() != null
                ? parsing.getLocation().getCharOffset() + 1
                : 0;
    }

    private static MalformedAnswerException malformed(String why, long position) {
        return new MalformedAnswerException(
                ErrorDetail.of("Not JSON as RFC 8259 has it: " + why + " (at character " + position + ")"));
    }
}
