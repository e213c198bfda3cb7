package io.cdsbackup.codec.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonValue;

/**
 * JSON by Jackson's streaming parser and generator.
 *
 * <p>Stricter than Jackson alone: broken UTF-8, names given twice and halves of surrogate pairs are refused. A UTF-8 byte
 * order mark in front is skipped, as RFC 8259 section 8.1 allows; UTF-16 and UTF-32 are refused. Numbers are kept as
 * written, and neither reading nor writing recurses, so that nesting costs no stack. Safe for use by several threads.
 */
public final class JacksonCodec implements JsonCodec {

    // A text is refused by its size in bytes and by its depth alone, both of which the caller sets; Jackson's own
    // limits
    // on the length of a string, a name or a number would refuse less predictably.
    private static final StreamReadConstraints READ = StreamReadConstraints.builder()
            .maxNestingDepth(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .build();
    private static final StreamWriteConstraints WRITE =
            StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build();

    private final JsonFactory factory;

    /** Makes a codec. */
    public JacksonCodec() {
        factory = JsonFactory.builder()
                .streamReadConstraints(READ)
                .streamWriteConstraints(WRITE)
                // What the remote sends must neither fill the JVM's string table nor stay in buffers of our threads.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build();
    }

    @Override
    public JsonValue decode(byte[] utf8, JsonLimits limits) {
        if (utf8.length > limits.maxBytes()) {
            throw new AnswerTooLargeException(ErrorDetail.of("The JSON is " + utf8.length
                    + " bytes long, more than the " + limits.maxBytes() + " that are read"));
        }
        return new JsonReader(factory, limits.maxDepth()).read(Utf8.decode(utf8));
    }

    /**
     * Writes one value, on one line, members in their order: the same value gives the same bytes.
     *
     * @param value the value
     * @return the text in UTF-8, without a line break at its end
     * @throws IllegalArgumentException if a text in it has half of a surrogate pair, which UTF-8 cannot say
     */
    @Override
    public byte[] encode(JsonValue value) {
        return new JsonWriter(factory).write(value);
    }
}
