package io.cdsbackup.testkit;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonBoolean;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A codec for these tests, so that the test kit needs no adapter to test itself. Strict, but for the limits. */
final class TestJson implements JsonCodec {

    @Override
    public JsonValue decode(byte[] utf8, JsonLimits limits) {
        Reader reader = new Reader(new String(utf8, StandardCharsets.UTF_8));
        JsonValue value = reader.value();
        reader.end();
        return value;
    }

    @Override
    public byte[] encode(JsonValue value) {
        return JsonText.of(value).getBytes(StandardCharsets.UTF_8);
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        JsonValue value() {
            return switch (peek()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> new JsonString(string());
                case 't' -> word("true", new JsonBoolean(true));
                case 'f' -> word("false", new JsonBoolean(false));
                case 'n' -> word("null", JsonNull.NULL);
                default -> number();
            };
        }

        void end() {
            space();
            require(at == text.length());
        }

        private JsonObject object() {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            take('{');
            if (peek() != '}') {
                do {
                    String name = string();
                    take(':');
                    require(members.put(name, value()) == null);
                } while (took(','));
            }
            take('}');
            return new JsonObject(members);
        }

        private JsonArray array() {
            List<JsonValue> elements = new ArrayList<>();
            take('[');
            if (peek() != ']') {
                do {
                    elements.add(value());
                } while (took(','));
            }
            take(']');
            return new JsonArray(elements);
        }

        private String string() {
            take('"');
            StringBuilder string = new StringBuilder();
            while (current() != '"') {
                char c = text.charAt(at++);
                string.append(c == '\\' ? escaped() : c);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char c = current();
            at++;
            if (c == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            require(c == '"' || c == '\\' || c == '/');
            return c;
        }

        private JsonValue number() {
            int start = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            require(at > start);
            return new JsonNumber(text.substring(start, at));
        }

        private JsonValue word(String word, JsonValue value) {
            require(text.startsWith(word, at));
            at += word.length();
            return value;
        }

        private boolean took(char c) {
            boolean there = peek() == c;
            at += there ? 1 : 0;
            return there;
        }

        private void take(char c) {
            require(took(c));
        }

        private char peek() {
            space();
            return current();
        }

        private char current() {
            require(at < text.length());
            return text.charAt(at);
        }

        private void space() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private void require(boolean asExpected) {
            if (!asExpected) {
                throw new MalformedAnswerException(ErrorDetail.of("Not JSON at position " + at));
            }
        }
    }
}
