package io.cdsbackup.internal.api;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads the text of a member, however the remote writes it: as a string, as a number, as nothing. */
final class JsonText {

    private JsonText() {}

    /** The member's text; null if it is absent, null or blank. */
    static @Nullable String of(JsonObject object, String name) {
        String text = verbatim(object, name);
        return text == null || text.isBlank() ? null : text;
    }

    /** The member's text, blank or not; null if it is absent or null. */
    static @Nullable String verbatim(JsonObject object, String name) {
        JsonValue value = object.member(name).orElse(JsonNull.NULL);
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        if (value == JsonNull.NULL) {
            return null;
        }
        throw new MalformedAnswerException(
                ErrorDetail.of("The service's answer has something other than text for " + name));
    }
}
