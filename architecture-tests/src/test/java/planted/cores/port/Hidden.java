package planted.cores.port;

import java.nio.file.Files;
import java.nio.file.Path;

/** A port that looks at the disk within a method. */
final class Hidden {
    boolean isThere(Path path) {
        return Files.exists(path);
    }
}
