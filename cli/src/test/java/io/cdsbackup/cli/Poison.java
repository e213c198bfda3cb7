package io.cdsbackup.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** What somebody may have made of a checkpoint so that it cannot be gone on with. */
@SuppressWarnings("ImmutableEnumChecker") // None of the changes holds anything that changes itself.
enum Poison {
    EMPTY(json -> ""),
    NO_JSON(json -> "\0\1\2"),
    NOT_CLOSED(json -> json.substring(0, json.length() - 1)),
    CUT_IN_HALF(json -> json.substring(0, json.length() / 2)),
    NULL(json -> "null"),
    ARRAY(json -> "[" + json + "]"),
    DEEP(json -> "[".repeat(100_000)),
    DEEP_MEMBER(json -> json.replace("\"etag\":", "\"x\":" + "[".repeat(9000) + "]".repeat(9000) + ",\"etag\":")),
    SAID_TWICE(json -> json.replace("\"partSize\":", "\"partSize\":65536,\"partSize\":")),
    TWO_VALUES(json -> json + json),
    OF_A_LATER_VERSION(json -> with(json, "schemaVersion", "2")),
    OF_NO_VERSION(json -> with(json, "schemaVersion", "null")),
    OF_ANOTHER_INSTANCE(json -> with(json, "instanceId", "\"i2\"")),
    OF_ANOTHER_BACKUP(json -> with(json, "backupId", "\"b2\"")),
    OF_A_BLANK_BACKUP(json -> with(json, "backupId", "\" \"")),
    LONGER(json -> with(json, "length", Integer.toString(Place.LENGTH + 1))),
    OF_NO_LENGTH(json -> with(json, "length", "0")),
    OF_NEGATIVE_LENGTH(json -> with(json, "length", "-1")),
    OF_LONGEST_LENGTH(json -> with(json, "length", Long.toString(Long.MAX_VALUE))),
    OF_LENGTH_TOO_LONG_FOR_A_LONG(json -> with(json, "length", "9999999999999999999")),
    OF_ENDLESS_LENGTH(json -> with(json, "length", "1e999999999")),
    OF_FRACTIONAL_LENGTH(json -> with(json, "length", Place.LENGTH + ".5")),
    OF_ENDLESS_DIGITS(json -> with(json, "length", "1".repeat(1 << 20))),
    IN_PARTS_OF_NOTHING(json -> with(json, "partSize", "0")),
    IN_PARTS_OF_ONE(json -> with(json, "partSize", "1")),
    IN_PARTS_OF_THE_LONGEST(json -> with(json, "partSize", Long.toString(Long.MAX_VALUE))),
    IN_OTHER_PARTS(json -> with(json, "partSize", "65537").replace("[", "[1,")),
    WITH_A_PART_TOO_MANY(json -> json.replace("[", "[1,")),
    WITH_A_PART_TOO_FEW(json -> json.replaceFirst("\\[\\d+,", "[")),
    WITH_NO_PARTS(json -> json.replaceFirst("\\[.*]", "null")),
    WITH_A_NEGATIVE_CHECKSUM(json -> json.replaceFirst("\\[\\d+", "[-1")),
    WITH_A_LONG_CHECKSUM(json -> json.replaceFirst("\\[\\d+", "[4294967296")),
    WITH_A_CHECKSUM_IN_WORDS(json -> json.replaceFirst("\\[\\d+", "[\"1\"")),
    WITH_A_BROKEN_VALIDATOR(json -> with(json, "etag", "\"\\\"a\\r\\nRange: bytes=0-1\\\"\"")),
    WITH_A_CONTROL_IN_A_VALIDATOR(json -> with(json, "etag", "\"\\\"a\\u0001\\\"\"")),
    WITH_CHINESE_IN_A_VALIDATOR(json -> with(json, "etag", "\"\\\"\u5907\u4efd\\\"\"")),
    WITH_AN_ENDLESS_VALIDATOR(json -> with(json, "etag", "\"\\\"" + "a".repeat(1 << 20) + "\\\"\"")),
    WITH_A_NUMBER_FOR_A_VALIDATOR(json -> with(json, "etag", "7"));

    private final UnaryOperator<String> change;

    Poison(UnaryOperator<String> change) {
        this.change = change;
    }

    byte[] in(String json) {
        String poisoned = change.apply(json);
        if (poisoned.equals(json)) {
            throw new AssertionError(this + " changes nothing in " + json);
        }
        return poisoned.getBytes(UTF_8);
    }

    static String with(String json, String name, String value) {
        return json.replaceFirst(
                "\"" + name + "\":(\"(\\\\.|[^\"\\\\])*\"|\\d+)",
                Matcher.quoteReplacement("\"" + name + "\":" + value));
    }
}
