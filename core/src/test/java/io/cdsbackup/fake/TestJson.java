package io.cdsbackup.fake;

import io.cdsbackup.error.AnswerTooLargeException;
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
import java.util.stream.Collectors;

/** As much JSON as core's own tests need, so that they stand without an adapter. */
public final class TestJson implements JsonCodec {

    @Override
    public JsonValue decode(byte[] utf8, JsonLimits limits) {
        if (utf8.length > limits.maxBytes()) {
            throw new AnswerTooLargeException(ErrorDetail.of("The JSON is too long"));
        }
        Parser parser = new Parser(new String(utf8, StandardCharsets.UTF_8), limits.maxDepth());
        JsonValue value = parser.value(0);
        parser.end();
        return value;
    }

    @Override
    public byte[] encode(JsonValue value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().entrySet().stream()
                    .map(member -> quoted(member.getKey()) + ":" + text(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof JsonArray array) {
            return array.elements().stream().map(TestJson::text).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof JsonString string) {
            return quoted(string.value());
        }
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        return value instanceof JsonBoolean bool ? String.valueOf(bool.value()) : "null";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static final class Parser {
        private final String text;
        private final int maxDepth;
        private int at;

        Parser(String text, int maxDepth) {
            this.text = text;
            this.maxDepth = maxDepth;
        }

        JsonValue value(int depth) {
            if (depth > maxDepth) {
                throw wrong();
            }
            blank();
            char c = peek();
            if (c == '{') {
                return object(depth);
            }
            if (c == '[') {
                return array(depth);
            }
            if (c == '"') {
                return new JsonString(string());
            }
            for (String word : List.of("true", "false", "null")) {
                if (text.startsWith(word, at)) {
                    at += word.length();
                    return word.equals("null") ? JsonNull.NULL : new JsonBoolean(word.equals("true"));
                }
            }
            int from = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            try {
                return new JsonNumber(text.substring(from, at));
            } catch (IllegalArgumentException none) {
                throw wrong();
            }
        }

        void end() {
            blank();
            if (at != text.length()) {
                throw wrong();
            }
        }

        private JsonValue object(int depth) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            at++;
            blank();
            while (peek() != '}') {
                blank();
                String name = string();
                blank();
                take(':');
                if (members.put(name, value(depth + 1)) != null) {
                    throw wrong();
                }
                blank();
                if (peek() != '}') {
                    take(',');
                }
            }
            at++;
            return new JsonObject(members);
        }

        private JsonValue array(int depth) {
            List<JsonValue> elements = new ArrayList<>();
            at++;
            blank();
            while (peek() != ']') {
                elements.add(value(depth + 1));
                blank();
                if (peek() != ']') {
                    take(',');
                }
            }
            at++;
            return new JsonArray(elements);
        }

        private String string() {
            take('"');
            StringBuilder out = new StringBuilder();
            while (peek() != '"') {
                char c = text.charAt(at++);
                if (c != '\\') {
                    out.append(c);
                    continue;
                }
                char escaped = peek();
                at++;
                switch (escaped) {
                    case 'n' -> out.append('\n');
                    case 't' -> out.append('\t');
                    case 'r' -> out.append('\r');
                    case 'b' -> out.append('\b');
                    case 'f' -> out.append('\f');
                    case 'u' -> {
                        out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                        at += 4;
                    }
                    default -> out.append(escaped);
                }
            }
            at++;
            return out.toString();
        }

        private char peek() {
            if (at >= text.length()) {
                throw wrong();
            }
            return text.charAt(at);
        }

        private void take(char expected) {
            if (peek() != expected) {
                throw wrong();
            }
            at++;
        }

        private void blank() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private MalformedAnswerException wrong() {
            return new MalformedAnswerException(ErrorDetail.of("Not strict JSON at " + at));
        }
    }
}
