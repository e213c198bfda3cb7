package io.cdsbackup.codec.jackson;

import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonBoolean;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes JSON values by chance, the same ones for the same seed. */
final class RandomJson {

    private static final int[] ODD_CODE_POINTS = {
        0, 1, '\b', '\t', '\n', '\f', '\r', 0x1f, '"', '\\', '/', 0x7f, 0x80, 0xff, 0x2028, 0x2029, 0xfeff, 0xfffe,
        0xffff, '备', '份', 0x1f4be, 0x10ffff
    };

    private final Random random;

    RandomJson(long seed) {
        this.random = new Random(seed);
    }

    JsonValue value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> new JsonString(text());
            case 1 -> new JsonNumber(number());
            case 2 -> new JsonBoolean(random.nextBoolean());
            case 3 -> JsonNull.NULL;
            case 4 -> JsonNumber.of(random.nextLong());
            case 5 -> array(depth);
            default -> object(depth);
        };
    }

    private JsonValue array(int depth) {
        List<JsonValue> elements = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            elements.add(value(depth - 1));
        }
        return new JsonArray(elements);
    }

    private JsonValue object(int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            members.put(text(), value(depth - 1));
        }
        return new JsonObject(members);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(3)) {
                case 0 -> text.append((char) ('a' + random.nextInt(26)));
                case 1 -> text.appendCodePoint(ODD_CODE_POINTS[random.nextInt(ODD_CODE_POINTS.length)]);
                default -> text.appendCodePoint(scalarValue());
            }
        }
        return text.toString();
    }

    private int scalarValue() {
        int codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? 'x' : codePoint;
    }

    private String number() {
        return (random.nextBoolean() ? "-" : "")
                + (random.nextBoolean() ? "0" : String.valueOf(1 + random.nextInt(Integer.MAX_VALUE - 1)))
                + (random.nextBoolean() ? "" : "." + random.nextInt(1_000_000))
                + (random.nextBoolean()
                        ? ""
                        : List.of("e", "E", "e+", "E-").get(random.nextInt(4)) + random.nextInt(999_999));
    }
}
