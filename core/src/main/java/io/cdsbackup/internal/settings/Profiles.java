package io.cdsbackup.internal.settings;

import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.Profile;
import io.cdsbackup.port.ProfileSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The profiles that can be looked up, if there is a source of any.
 *
 * @param source where they are; null if no adapter for it is there
 * @param environment may say where the source looks
 * @param named the profile that the caller named; null if none
 */
public record Profiles(
        @Nullable ProfileSource source,
        Environment environment,
        @Nullable String named) {

    /**
     * The profile that the caller named.
     *
     * @return the profile, or empty if none was named
     * @throws CredentialsNotFoundException if one was named and is not there: never a fall-through to another
     */
    public Optional<Profile> namedProfile() {
        if (named == null) {
            return Optional.empty();
        }
        Optional<Profile> found = source == null ? Optional.empty() : source.find(named, environment);
        if (found.isEmpty()) {
            throw new CredentialsNotFoundException(ErrorDetail.of("There is no profile \"" + named + "\"")
                    .withHint("Looked in " + location() + ". Write a section [" + named
                            + "] there, with secret_id and secret_key."));
        }
        return found;
    }

    /**
     * The profile that is used when nothing else says anything.
     *
     * @return the profile, or empty if it is not there
     */
    public Optional<Profile> defaultProfile() {
        return source == null ? Optional.empty() : source.find(ProfileSource.DEFAULT_PROFILE, environment);
    }

    /**
     * Where profiles are looked for.
     *
     * @return for messages
     */
    String location() {
        return source == null
                ? "nothing: cds-backup-local-files is not on the class path"
                : source.location(environment);
    }
}
