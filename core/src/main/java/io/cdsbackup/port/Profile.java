package io.cdsbackup.port;

import org.jspecify.annotations.Nullable;

/**
 * A named set of settings, kept outside of the program.
 *
 * @param name its name
 * @param credentials gives its credentials, fresh each time
 * @param region its region's word, not yet checked; null if it names none
 * @param endpoint its endpoint, not yet checked; null if it names none
 */
public record Profile(
        String name,
        CredentialsProvider credentials,
        @Nullable String region,
        @Nullable String endpoint) {

    /** Shows the name alone. */
    @Override
    public String toString() {
        return "Profile[" + name + "]";
    }
}
