package io.cdsbackup.localfiles;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidCredentialsException;
import io.cdsbackup.port.CredentialsProvider;

/** The credentials of one profile, read from the file each time, so that a rotated key is picked up. */
final class ProfileCredentials implements CredentialsProvider {

    private static final String ID = "secret_id";
    private static final String KEY = "secret_key";

    private final String profile;
    private final CredentialsFile file;

    ProfileCredentials(String profile, CredentialsFile file) {
        this.profile = profile;
        this.file = file;
    }

    @Override
    public Credentials credentials() {
        Ini.Section section = file.read()
                .flatMap(ini -> ini.section(profile))
                .orElseThrow(() -> new CredentialsNotFoundException(
                        ErrorDetail.of("The profile " + profile + " is not in " + file.path() + " any more")));
        requireWhole(section);
        String id = section.value(ID);
        String key = section.value(KEY);
        if (id == null || key == null) {
            throw new CredentialsNotFoundException(ErrorDetail.of(
                            "The profile " + profile + " in " + file.path() + " has neither " + ID + " nor " + KEY)
                    .withHint("Add both to the profile, or set both variables."));
        }
        try {
            return Credentials.of(id, key);
        } catch (IllegalArgumentException refused) {
            throw invalid(ID + " is not one", section);
        }
    }

    /** A profile may do without credentials, but not with half of them. */
    void requireWhole(Ini.Section section) {
        boolean id = section.value(ID) != null;
        boolean key = section.value(KEY) != null;
        if (id != key) {
            throw invalid("has " + (id ? ID : KEY) + " without " + (id ? KEY : ID), section);
        }
    }

    private InvalidCredentialsException invalid(String why, Ini.Section section) {
        return new InvalidCredentialsException(
                ErrorDetail.of("The profile " + profile + " (" + file.path() + ", line " + section.line() + ") " + why)
                        .withHint("A profile needs both " + ID + " and " + KEY));
    }

    @Override
    public String toString() {
        return "ProfileCredentials[" + profile + "]";
    }
}
