package io.cdsbackup.internal.settings;

import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.Profile;
import io.cdsbackup.port.ProfileSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The profiles that can be looked up, if there is a source of any. One is asked for once, however many settings are taken from
 * it: whatever the source has to say about it (a warning, say) is said once. Not for use by several threads.
 */
public final class Profiles {

    private final @Nullable ProfileSource source;
    private final Environment environment;
    private final @Nullable String named;
    private final Map<String, Profile> found = new HashMap<>();

    /**
     * Looks up profiles here.
     *
     * @param source where they are; null if no adapter for it is there
     * @param environment may say where the source looks
     * @param named the profile that the caller named; null if none
     */
    public Profiles(@Nullable ProfileSource source, Environment environment, @Nullable String named) {
        this.source = source;
        this.environment = environment;
        this.named = named;
    }

    /**
     * The variables that may say what no profile says.
     *
     * @return the environment
     */
    Environment environment() {
        return environment;
    }

    /**
     * Whether the caller named a profile, there or not.
     *
     * @return true if one was named
     */
    boolean isNamed() {
        return named != null;
    }

    /**
     * The profile that the caller named.
     *
     * @return the profile, or empty if none was named
     * @throws CredentialsNotFoundException if one was named and is not there: never a fall-through to another
     */
    public Optional<Profile> namedProfile() {
        requireNamedProfile();
        return named == null ? Optional.empty() : find(named);
    }

    /**
     * Checks that a profile that was named is there, whether or not anything is taken from it.
     *
     * @throws CredentialsNotFoundException if one was named and is not there
     */
    public void requireNamedProfile() {
        if (named != null && find(named).isEmpty()) {
            throw new CredentialsNotFoundException(ErrorDetail.of("There is no profile \"" + named + "\"")
                    .withHint("Looked in " + location() + ". Write a section [" + named
                            + "] there, with secret_id and secret_key."));
        }
    }

    /**
     * The profile that is used when nothing else says anything.
     *
     * @return the profile, or empty if it is not there
     */
    public Optional<Profile> defaultProfile() {
        return find(ProfileSource.DEFAULT_PROFILE);
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

    private Optional<Profile> find(String name) {
        if (source == null) {
            return Optional.empty();
        }
        Optional<Profile> known = Optional.ofNullable(found.get(name)).or(() -> source.find(name, environment));
        known.ifPresent(profile -> found.put(name, profile));
        return known;
    }
}
