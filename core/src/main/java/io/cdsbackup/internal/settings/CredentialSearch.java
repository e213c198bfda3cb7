package io.cdsbackup.internal.settings;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidCredentialsException;
import io.cdsbackup.port.CredentialsProvider;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.Profile;
import io.cdsbackup.port.ProfileSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds the credentials: the named profile, then the environment's two pairs, then the default profile. Half a pair is an
 * error and never a fall-through, since another account's key would be used unseen.
 */
public final class CredentialSearch {

    private static final List<Pair> PAIRS = List.of(
            new Pair("CDS_SECRET_ID", "CDS_SECRET_KEY"), new Pair("CDS_ACCESS_KEY_ID", "CDS_ACCESS_KEY_SECRET"));

    private CredentialSearch() {}

    /**
     * Finds them.
     *
     * @param profiles the profiles that there may be
     * @return what gives them, fresh each time
     * @throws CredentialsNotFoundException if there are none; it lists what was looked for
     * @throws InvalidCredentialsException if what is there cannot be used
     */
    public static CredentialsProvider find(Profiles profiles) {
        Optional<Profile> named = profiles.namedProfile();
        if (named.isPresent()) {
            return named.get().credentials();
        }
        Environment environment = profiles.environment();
        for (Pair pair : PAIRS) {
            if (pair.isSet(environment)) {
                Credentials fixed = pair.credentials(environment);
                return () -> fixed;
            }
        }
        return profiles.defaultProfile().map(Profile::credentials).orElseThrow(() -> nothing(profiles));
    }

    /**
     * Whether it is the default profile that gives them, so that its endpoint goes with them.
     *
     * @param profiles the profiles that there may be
     * @return true if nothing comes before it
     */
    public static boolean comesToDefaultProfile(Profiles profiles) {
        return !profiles.isNamed() && PAIRS.stream().noneMatch(pair -> pair.isSet(profiles.environment()));
    }

    private static CredentialsNotFoundException nothing(Profiles profiles) {
        return new CredentialsNotFoundException(ErrorDetail.of("No credentials were found")
                .withHint("Looked for the environment variables CDS_SECRET_ID and CDS_SECRET_KEY, then"
                        + " CDS_ACCESS_KEY_ID and CDS_ACCESS_KEY_SECRET, then the profile ["
                        + ProfileSource.DEFAULT_PROFILE + "] in " + profiles.location() + "."));
    }

    /** Two variables that belong together. */
    private record Pair(String id, String key) {

        boolean isSet(Environment environment) {
            return value(environment, id).isPresent() || value(environment, key).isPresent();
        }

        Credentials credentials(Environment environment) {
            try {
                return Credentials.of(required(environment, id, key), required(environment, key, id));
            } catch (IllegalArgumentException unusable) {
                throw new InvalidCredentialsException(
                        ErrorDetail.of("The credentials in " + id + " and " + key + " cannot be used: "
                                + unusable.getMessage()),
                        unusable);
            }
        }

        private static String required(Environment environment, String name, String other) {
            return value(environment, name)
                    .orElseThrow(() -> new InvalidCredentialsException(
                            ErrorDetail.of("The environment has " + other + " but not " + name)
                                    .withHint("Set both, or neither.")));
        }

        // An empty variable is how shells and containers unset one.
        private static Optional<String> value(Environment environment, String name) {
            return environment.variable(name).filter(value -> !value.isEmpty());
        }
    }
}
