package io.cdsbackup.cli.settings;

import io.cdsbackup.port.Environment;
import io.cdsbackup.port.ProxySettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy to use, by the customs of the command line: the JVM does not look at these variables by itself. They are
 * found in upper and in lower case.
 */
public final class ProxyChoice {

    private ProxyChoice() {}

    /**
     * The proxy: the option's, else the one of {@code HTTPS_PROXY}, else the one of {@code HTTP_PROXY}; not for the hosts of
     * {@code NO_PROXY}. Empty text stands for no proxy.
     *
     * @param option what {@code --proxy} gave; null if it was not there
     * @param environment the environment
     * @return the proxy, or null for none
     * @throws io.cdsbackup.cli.failure.CommandException if it cannot be used; the address is not repeated, for it may hold a
     *     password
     */
    public static @Nullable ProxySettings choose(@Nullable String option, Environment environment) {
        Optional<ProxySettings> proxy = option == null
                ? Stream.of("HTTPS_PROXY", "HTTP_PROXY")
                        .flatMap(name -> either(name, environment).stream())
                        .findFirst()
                        .map(found -> ProxyAddress.parse(found.name(), found.value()))
                : Optional.of(option.strip())
                        .filter(address -> !address.isEmpty())
                        .map(address -> ProxyAddress.parse("--proxy", address));
        return proxy.map(chosen -> chosen.withBypass(bypass(environment))).orElse(null);
    }

    private static List<String> bypass(Environment environment) {
        return either("NO_PROXY", environment)
                .map(found -> Arrays.stream(found.value().split("[,\\s]+", -1))
                        .filter(entry -> !entry.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Variable> either(String name, Environment environment) {
        return Stream.of(name, name.toLowerCase(Locale.ROOT))
                .flatMap(spelling -> environment.variable(spelling).map(value -> new Variable(spelling, value.strip())).stream())
                .filter(variable -> !variable.value().isEmpty())
                .findFirst();
    }

    private record Variable(String name, String value) {
        /** Shows the name alone. */
        @Override
        public String toString() {
            return name;
        }
    }
}
