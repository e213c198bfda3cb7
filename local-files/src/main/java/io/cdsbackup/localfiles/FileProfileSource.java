package io.cdsbackup.localfiles;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidCredentialsException;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.Profile;
import io.cdsbackup.port.ProfileSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Profiles in an INI file: {@code ~/.cds/credentials}, or the one that {@code CDS_CREDENTIALS_FILE} names.
 *
 * <p>{@code ~} is what a shell takes it for, the variable {@code HOME}; where that is not set, the system property
 * {@code user.home}. The file is read again for each use of the credentials. It is refused when others can read it, when
 * group or others can write it, or when others can put another in its place. No message shows anything of what is in it.
 *
 * <p>Safe for use by several threads.
 */
public final class FileProfileSource implements ProfileSource {

    static final String FILE_VARIABLE = "CDS_CREDENTIALS_FILE";

    private static final System.Logger LOG = System.getLogger("io.cdsbackup.localfiles");

    /** Makes a source. */
    public FileProfileSource() {}

    @Override
    public Optional<Profile> find(String name, Environment environment) {
        CredentialsFile file = new CredentialsFile(path(environment));
        Optional<Ini> ini = file.read();
        if (ini.isEmpty()) {
            return Optional.empty();
        }
        ini.get()
                .strangeLines()
                .forEach(line ->
                        LOG.log(System.Logger.Level.WARNING, "{0}, line {1}: no such setting", file.path(), line));
        Optional<Ini.Section> section = ini.get().section(name);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        ProfileCredentials credentials = new ProfileCredentials(name, file);
        credentials.requireWhole(section.get());
        return Optional.of(new Profile(
                name, credentials, section.get().value("region"), section.get().value("endpoint")));
    }

    @Override
    public String location(Environment environment) {
        return path(environment).toString();
    }

    private static Path path(Environment environment) {
        String named = environment.variable(FILE_VARIABLE).orElse("");
        try {
            if (named.isBlank()) {
                return home(environment).resolve(".cds").resolve("credentials");
            }
            // A shell expands it, but not within quotes, nor does whatever else sets variables.
            return named.startsWith("~/") ? home(environment).resolve(named.substring(2)) : Path.of(named);
        } catch (InvalidPathException noPath) {
            throw new InvalidCredentialsException(
                    ErrorDetail.of((named.isBlank() ? "HOME" : FILE_VARIABLE) + " does not hold a path")
                            .withHint("Set it to the path of a file, or unset it."));
        }
    }

    private static Path home(Environment environment) {
        String home = environment.variable("HOME").orElse("");
        return Path.of(home.isBlank() ? System.getProperty("user.home", "") : home);
    }
}
