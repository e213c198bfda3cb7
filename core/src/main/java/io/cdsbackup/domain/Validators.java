package io.cdsbackup.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether a file is still the same on the remote side.
 *
 * @param etag the {@code ETag} header's value, as it came; null if there was none
 * @param lastModified the {@code Last-Modified} header's value, as it came; null if there was none
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-validator-fields">RFC 9110, validator fields</a>
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** No validator at all. */
    public static final Validators NONE = new Validators(null, null);

    /**
     * The value for {@code If-Range}: a strong entity tag, else the time of the last change.
     *
     * @return the value, or empty where there is neither
     */
    public Optional<String> ifRange() {
        return etag != null && etag.startsWith("\"") ? Optional.of(etag) : Optional.ofNullable(lastModified);
    }
}
