package io.cdsbackup.sandbox;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON by RFC 8259 into maps, lists, texts, numbers and booleans, and shares nothing with a client's reader. What is
 * doubtful is no JSON here: a name that comes twice, or something behind the value.
 */
final class JsonReader {

    /** What {@code null} is read as. */
    static final Object NULL = new JsonText.Raw("null");

    private static final int DEEPEST = 32;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,6})?");
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if it is none; the message is safe to show
     */
    static Object read(byte[] bytes) {
        try {
            JsonReader reader = new JsonReader(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
            Object value = reader.value(0);
            if (reader.next() >= 0) {
                throw reader.malformed("there is something behind the value");
            }
            return value;
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException("it is not UTF-8");
        }
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw malformed("it is too deep");
        }
        return switch (next()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        if (taken('}')) {
            return members;
        }
        do {
            if (next() != '"') {
                throw malformed("a name is missing");
            }
            String name = string();
            require(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw malformed("a name comes twice");
            }
        } while (taken(','));
        require('}');
        return members;
    }

    private List<Object> array(int depth) {
        List<Object> elements = new ArrayList<>();
        at++;
        if (taken(']')) {
            return elements;
        }
        do {
            elements.add(value(depth + 1));
        } while (taken(','));
        require(']');
        return elements;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (true) {
            char c = character();
            if (c == '"') {
                return string.toString();
            }
            if (c < 0x20) {
                throw malformed("a text has a control character");
            }
            string.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() {
        char c = character();
        int known = ESCAPES.indexOf(c);
        if (known >= 0) {
            return ESCAPED.charAt(known);
        }
        int code = 0;
        for (int i = 0; i < 4 && c == 'u'; i++) {
            int digit = Character.digit(character(), 16);
            if (digit < 0) {
                throw malformed("an escape is wrong");
            }
            code = code << 4 | digit;
        }
        if (c != 'u') {
            throw malformed("an escape is wrong");
        }
        return (char) code;
    }

    private Object word() {
        for (Map.Entry<String, Object> known :
                Map.of("true", true, "false", false, "null", NULL).entrySet()) {
            if (text.startsWith(known.getKey(), at)) {
                at += known.getKey().length();
                return known.getValue();
            }
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw malformed("a value is missing");
        }
        at = number.end();
        return new BigDecimal(number.group());
    }

    /** The next character that is no white space, which is left where it is; -1 at the end. */
    private int next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : -1;
    }

    private boolean taken(char wanted) {
        boolean there = next() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void require(char wanted) {
        if (!taken(wanted)) {
            throw malformed("a '" + wanted + "' is missing");
        }
    }

    private char character() {
        if (at >= text.length()) {
            throw malformed("it ends too early");
        }
        return text.charAt(at++);
    }

    private IllegalArgumentException malformed(String what) {
        return new IllegalArgumentException(what + ", at character " + at);
    }
}
