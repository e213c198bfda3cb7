package io.cdsbackup.port;

import io.cdsbackup.domain.ContentRange;
import io.cdsbackup.domain.Validators;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The head of the file store's answer, before any byte of its body.
 *
 * @param status the HTTP status, whatever it is
 * @param fields the header fields
 */
public record DownloadHead(int status, HttpFields fields) {

    /**
     * The length of the body that follows.
     *
     * @return the length, or empty if the answer does not state one that can be read
     */
    public OptionalLong contentLength() {
        String text = fields.first("Content-Length").orElse("").strip();
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /**
     * What {@code Content-Range} says.
     *
     * @return the range and the total, or empty if there is no valid one
     */
    public Optional<ContentRange> contentRange() {
        return fields.first("Content-Range").flatMap(ContentRange::parse);
    }

    /**
     * What tells whether the file is still the same later on.
     *
     * @return the validators, none of them if the answer has none
     */
    public Validators validators() {
        return new Validators(
                fields.first("ETag").orElse(null), fields.first("Last-Modified").orElse(null));
    }

    /** Shows the status and the fields' names: a value may be a secret ({@code Location}). */
    @Override
    public String toString() {
        return "HTTP " + status + " " + fields;
    }
}
