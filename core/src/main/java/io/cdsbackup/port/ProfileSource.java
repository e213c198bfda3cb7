package io.cdsbackup.port;

import java.util.Optional;

/** Finds profiles. Found by {@link java.util.ServiceLoader}. Safe for use by several threads. */
public interface ProfileSource {

    /** The profile that is used when none is named. */
    String DEFAULT_PROFILE = "default";

    /**
     * Finds a profile.
     *
     * @param name its name
     * @param environment may say where to look
     * @return the profile, or empty if there is none of that name, or no place to look at all
     * @throws io.cdsbackup.error.InvalidCredentialsException if it is there and cannot be used: half of a pair, a file that
     *     cannot be read
     * @throws io.cdsbackup.error.UnsafeFileException if others could read or change it
     */
    Optional<Profile> find(String name, Environment environment);

    /**
     * Where profiles are looked for, for messages.
     *
     * @param environment may say where to look
     * @return such as a file's path
     */
    String location(Environment environment);
}
