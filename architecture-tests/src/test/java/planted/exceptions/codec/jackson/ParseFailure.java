package planted.exceptions.codec.jackson;

import java.io.IOException;

/** An adapter's own, under the wrong root. */
final class ParseFailure extends IOException {
    private static final long serialVersionUID = 1L;
}
