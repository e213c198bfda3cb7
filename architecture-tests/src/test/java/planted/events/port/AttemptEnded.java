package planted.events.port;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import planted.events.domain.Address;
import planted.events.domain.Checked;
import planted.events.domain.Word;
import planted.events.error.Kind;

/** An event of which a number, a duration, a kind and a checked word are safe, and nothing else is. */
@SuppressWarnings("ArrayRecordComponent")
public record AttemptEnded(
        int number,
        Integer status,
        Duration took,
        Kind kind,
        Checked action,
        Call call,
        Word word,
        Address address,
        Throwable cause,
        URI uri,
        String message,
        List<Checked> headers,
        byte[] body,
        Object anything) {

    /** What belongs to the class is in no event. */
    static final String NAME = "attempt";
}
