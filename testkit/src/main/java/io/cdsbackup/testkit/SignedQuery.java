package io.cdsbackup.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a signed query apart, and notes what in it no server should have to guess at. */
final class SignedQuery {

    private static final Pattern ENCODED = Pattern.compile("(?:[A-Za-z0-9\\-_.~]|%[0-9A-Fa-f]{2})*");

    private final SortedMap<String, String> values = new TreeMap<>();
    private final List<String> problems;

    private SignedQuery(List<String> problems) {
        this.problems = problems;
    }

    static SortedMap<String, String> parse(@Nullable String rawQuery, List<String> problems) {
        SignedQuery query = new SignedQuery(problems);
        if (rawQuery != null && !rawQuery.isEmpty()) {
            for (String pair : rawQuery.split("&", -1)) {
                query.add(pair);
            }
        }
        return query.values;
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? null : decoded(pair.substring(equals + 1));
        if (name == null || name.isEmpty()) {
            problems.add("a parameter's name is empty or not percent-encoded UTF-8");
        } else if (equals < 0) {
            problems.add(name + " has no value, not even an empty one");
        } else if (value == null) {
            problems.add(name + " is not percent-encoded UTF-8: all but A-Z a-z 0-9 - _ . ~ becomes %XX");
        } else if (values.putIfAbsent(name, value) != null) {
            problems.add(name + " is there twice");
        }
    }

    private static @Nullable String decoded(String text) {
        if (!ENCODED.matcher(text).matches()) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }
}
