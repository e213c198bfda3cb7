package io.cdsbackup.internal.settings;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.Profile;
import io.cdsbackup.port.ProfileSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source of a few profiles that remembers what it was asked for. */
final class KnownProfiles implements ProfileSource {

    private final Map<String, Profile> profiles = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** Adds a profile whose access key is named after it. */
    KnownProfiles with(String name, @Nullable String region, @Nullable String endpoint) {
        Credentials credentials = Credentials.of("key-of-" + name, "secret-for-tests");
        profiles.put(name, new Profile(name, () -> credentials, region, endpoint));
        return this;
    }

    KnownProfiles with(String name) {
        return with(name, null, null);
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Optional<Profile> find(String name, Environment environment) {
        asked.add(name);
        return Optional.ofNullable(profiles.get(name));
    }

    @Override
    public String location(Environment environment) {
        return environment.variable("CDS_CREDENTIALS_FILE").orElse("~/.cds/credentials");
    }
}
