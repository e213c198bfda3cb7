package planted.domains.domain;

import java.io.Serializable;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planted.domains.error.Failure;

/** A value that keeps to the domain's language in its first line, and leaves it in all others. */
interface Worldly extends Serializable {
    List<@Nullable Instant> times(URI address, byte[] bytes, Worldly other);

    Path path();

    URL url();

    Failure failure();
}
