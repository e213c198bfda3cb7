package planted.optionals.port;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Gives, keeps and takes what may not be there; only to give it is right. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
abstract class Port {

    private final OptionalLong kept = OptionalLong.empty();

    Optional<String> given() {
        Function<Optional<String>, String> within = maybe -> maybe.orElse("");
        return kept.isPresent() ? Optional.of(within.apply(Optional.empty())) : Optional.empty();
    }

    abstract void takes(String name, Optional<String> taken);

    abstract void takesMany(List<Optional<String>> taken);
}
