package io.cdsbackup.port;

/**
 * Reads and writes JSON (RFC 8259). Strict: one value in UTF-8 and nothing behind it, no duplicate names, no comments, no
 * bare words. Found by {@link java.util.ServiceLoader}, or given to the client's builder. Safe for use by several threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public interface JsonCodec {

    /**
     * Reads one value.
     *
     * @param utf8 the text
     * @param limits when to refuse it
     * @return the value
     * @throws io.cdsbackup.error.MalformedAnswerException if it is not strictly one JSON value, or too deep; neither the
     *     message nor a cause repeats any of the text
     * @throws io.cdsbackup.error.AnswerTooLargeException if it is longer than the limit
     */
    JsonValue decode(byte[] utf8, JsonLimits limits);

    /**
     * Writes one value, on one line.
     *
     * @param value the value
     * @return the text in UTF-8, without a line break at its end
     */
    byte[] encode(JsonValue value);
}
