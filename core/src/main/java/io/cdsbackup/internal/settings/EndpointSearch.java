package io.cdsbackup.internal.settings;

import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.Region;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InsecureEndpointException;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.Profile;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the endpoint: the named profile's, then {@code CDS_ENDPOINT}, {@code CDS_REGION} and {@code CDS_API_HOST}, then the
 * default profile's, then mainland China.
 */
public final class EndpointSearch {

    private static final String PLAIN = "http://";

    private EndpointSearch() {}

    /**
     * Finds it.
     *
     * @param profiles the profiles that there may be
     * @param defaultProfileUsed whether the default profile has a say: it has none where it does not give the credentials
     * @return the endpoint
     * @throws InvalidSettingException if something names one that is none; it says what
     * @throws InsecureEndpointException if something names one that is plain http to another machine
     */
    public static Endpoint find(Profiles profiles, boolean defaultProfileUsed) {
        return profiles.namedProfile()
                .flatMap(EndpointSearch::ofProfile)
                .or(() -> ofEnvironment(profiles.environment()))
                .or(() -> defaultProfileUsed
                        ? profiles.defaultProfile().flatMap(EndpointSearch::ofProfile)
                        : Optional.empty())
                .orElseGet(Region.MAINLAND::endpoint);
    }

    private static Optional<Endpoint> ofProfile(Profile profile) {
        String where = " of the profile [" + profile.name() + "]";
        return endpoint("endpoint" + where, profile.endpoint())
                .or(() -> region("the region" + where, profile.region()));
    }

    private static Optional<Endpoint> ofEnvironment(Environment environment) {
        return endpoint("CDS_ENDPOINT", value(environment, "CDS_ENDPOINT"))
                .or(() -> region("CDS_REGION", value(environment, "CDS_REGION")))
                .or(() -> host("CDS_API_HOST", value(environment, "CDS_API_HOST")));
    }

    private static Optional<Endpoint> endpoint(String setting, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Endpoint.of(text));
        } catch (IllegalArgumentException wrong) {
            if (isFineButPlain(text.strip())) {
                throw new InsecureEndpointException(ErrorDetail.of(
                                "The " + setting + " is plain http, which is allowed to this machine (loopback) alone")
                        .withHint(
                                "Write it with https: over plain http, requests can be read and changed on the way."));
            }
            throw new InvalidSettingException(
                    ErrorDetail.of("The " + setting + " cannot be used: " + wrong.getMessage())
                            .withHint("Write it like " + Region.MAINLAND.endpoint() + "."));
        }
    }

    private static boolean isFineButPlain(String text) {
        if (!text.toLowerCase(Locale.ROOT).startsWith(PLAIN)) {
            return false;
        }
        try {
            Endpoint.of("https://" + text.substring(PLAIN.length()));
            return true;
        } catch (IllegalArgumentException wrongInOtherWays) {
            return false;
        }
    }

    private static Optional<Endpoint> region(String setting, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Region.values())
                .filter(region -> region.text().equals(text.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidSettingException(ErrorDetail.of("No region has the name that " + setting + " gives")
                                .withHint("It must be one of mainland, asia, us.")))
                .endpoint());
    }

    // The vendor's tools have a bare host there; a whole address is taken as one.
    private static Optional<Endpoint> host(String setting, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return endpoint(setting, text.contains("://") ? text : "https://" + text.strip() + "/mysql");
    }

    private static @Nullable String value(Environment environment, String name) {
        return environment.variable(name).filter(value -> !value.isBlank()).orElse(null);
    }
}
