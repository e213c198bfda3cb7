package io.cdsbackup.port;

import java.util.Map;
import java.util.Optional;

/** The environment's variables, so that tests bring their own. */
@FunctionalInterface
public interface Environment {

    /**
     * A variable's value.
     *
     * @param name its name
     * @return its value, or empty if it is not set
     */
    Optional<String> variable(String name);

    /**
     * An environment of these variables alone.
     *
     * @param variables their values by name
     * @return the environment
     */
    static Environment of(Map<String, String> variables) {
        Map<String, String> copy = Map.copyOf(variables);
        return name -> Optional.ofNullable(copy.get(name));
    }
}
