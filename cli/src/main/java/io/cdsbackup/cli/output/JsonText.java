package io.cdsbackup.cli.output;

import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes JSON that can be shown on a terminal: characters that {@link SafeText} escapes are escaped here as well, the way
 * that JSON does it, so that no program sees a difference.
 */
public final class JsonText {

    private final JsonCodec codec;

    /**
     * Writes by a codec.
     *
     * @param codec the codec
     */
    public JsonText(JsonCodec codec) {
        this.codec = codec;
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @return one line, without a line break at its end
     */
    public String write(JsonValue value) {
        String json = new String(codec.encode(value), StandardCharsets.UTF_8);
        StringBuilder safe = new StringBuilder(json.length());
        // All that is unsafe stands within a JSON string, and in one UTF-16 unit, so an escape fits in its place.
        json.chars().forEach(unit -> {
            if (SafeText.isUnsafe(unit) && !Character.isSurrogate((char) unit)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", unit));
            } else {
                safe.append((char) unit);
            }
        });
        return safe.toString();
    }
}
