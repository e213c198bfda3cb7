package io.cdsbackup.codec.jackson;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Says whether bytes are JSON as this project wants it. Written from RFC 8259's grammar and nothing else, so that the codec
 * is held against a second opinion. Recurses: for short texts only.
 */
final class ReferenceGrammar {

    private final String text;
    private int at;

    private ReferenceGrammar(String text) {
        this.text = text;
    }

    static boolean accepts(byte[] utf8) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException broken) {
            return false;
        }
        ReferenceGrammar grammar = new ReferenceGrammar(text.startsWith("\uFEFF") ? text.substring(1) : text);
        try {
            grammar.space();
            grammar.value();
            grammar.space();
            return grammar.at == grammar.text.length();
        } catch (NoMatch no) {
            return false;
        }
    }

    private void value() {
        switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void object() {
        Set<String> names = new HashSet<>();
        expect('{');
        space();
        if (peek() != '}') {
            do {
                space();
                if (!names.add(string())) {
                    throw new NoMatch();
                }
                space();
                expect(':');
                space();
                value();
                space();
            } while (takes(','));
        }
        expect('}');
    }

    private void array() {
        expect('[');
        space();
        if (peek() != ']') {
            do {
                space();
                value();
                space();
            } while (takes(','));
        }
        expect(']');
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        expect('"');
        while (!takes('"')) {
            char c = next();
            if (c < ' ') {
                throw new NoMatch();
            }
            out.append(c == '\\' ? escape() : c);
        }
        for (int i = 0; i < out.length(); i += Character.charCount(out.codePointAt(i))) {
            if (out.codePointAt(i) >= 0xD800 && out.codePointAt(i) <= 0xDFFF) {
                throw new NoMatch();
            }
        }
        return out.toString();
    }

    private char escape() {
        char c = next();
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(simple);
        }
        if (c != 'u') {
            throw new NoMatch();
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = "0123456789abcdefABCDEF".indexOf(next());
            if (digit < 0) {
                throw new NoMatch();
            }
            code = code * 16 + (digit < 16 ? digit : digit - 6);
        }
        return (char) code;
    }

    private void number() {
        takes('-');
        if (!takes('0')) {
            digits();
        }
        if (takes('.')) {
            digits();
        }
        if (takes('e') || takes('E')) {
            if (!takes('+')) {
                takes('-');
            }
            digits();
        }
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw new NoMatch();
        }
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    private void space() {
        while (" \t\r\n".indexOf(peek()) >= 0) {
            at++;
        }
    }

    /** The next char, or one that stands nowhere in the grammar outside of strings. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\u0001';
    }

    private char next() {
        if (at == text.length()) {
            throw new NoMatch();
        }
        return text.charAt(at++);
    }

    private boolean takes(char c) {
        boolean there = peek() == c && at < text.length();
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(char c) {
        if (!takes(c)) {
            throw new NoMatch();
        }
    }

    private static final class NoMatch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoMatch() {
            super(null, null, false, false);
        }
    }
}
