package io.cdsbackup.sandbox;

import io.cdsbackup.port.HttpFields;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request and what was answered, as they stood when they were asked for. It holds signatures, so it is a class and no
 * record, and its text form shows neither the query nor a field's value.
 */
public final class RecordedExchange {

    private final Incoming request;
    private final int status;
    private final HttpFields answered;
    private final long bytesSent;
    private final @Nullable Fault fault;

    RecordedExchange(Incoming request, Reply reply, long bytesSent) {
        this.request = request;
        this.status = reply.answer().status();
        this.answered = reply.answer().fields();
        this.bytesSent = bytesSent;
        this.fault = reply.fault();
    }

    /**
     * Where the request came in.
     *
     * @return the door
     */
    public Door door() {
        return request.door();
    }

    /**
     * Which connection it came over: the same number means the same connection.
     *
     * @return the connection's number
     */
    public int connection() {
        return request.connection();
    }

    /**
     * When it came in.
     *
     * @return the instant, by the cloud's clock
     */
    public Instant at() {
        return request.at();
    }

    /**
     * The method.
     *
     * @return such as {@code GET}
     */
    public String method() {
        return request.method();
    }

    /**
     * The path, as it was sent, without the query.
     *
     * @return such as {@code /mysql/}
     */
    public String path() {
        return request.path();
    }

    /**
     * The parameters of the query, decoded, in the order in which they came. Do not log them: they hold the signature.
     *
     * @return values by name; of a name that came twice, the first
     */
    public Map<String, String> parameters() {
        return request.parameters();
    }

    /**
     * One parameter of the query.
     *
     * @param name its name
     * @return its value, decoded; or empty if there was none
     */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(request.parameters().get(name));
    }

    /**
     * The header fields of the request.
     *
     * @return the fields, with names as the JDK's server spells them
     */
    public HttpFields fields() {
        return request.fields();
    }

    /**
     * The body of the request.
     *
     * @return a copy of the bytes; empty if there was none
     */
    public byte[] body() {
        return request.body();
    }

    /**
     * The status of the answer.
     *
     * @return the HTTP status; 0 if the answer never began
     */
    public int status() {
        return fault instanceof LineFault.Silence
                        || fault instanceof LineFault.Drop
                        || fault instanceof LineFault.Garbage
                ? 0
                : status;
    }

    /**
     * The header fields of the answer, but for {@code Date} and {@code Content-Length}.
     *
     * @return the fields
     */
    public HttpFields answerFields() {
        return answered;
    }

    /**
     * How many bytes of the answer's body were sent.
     *
     * @return bytes; those in flight when the exchange was asked for count as sent
     */
    public long bytesSent() {
        return bytesSent;
    }

    /**
     * What went wrong, by order.
     *
     * @return the fault, or empty if there was none
     */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public String toString() {
        String action = parameter("Action").map(name -> " " + name).orElse("");
        return door() + " " + method() + " " + path() + action + " -> " + status() + ", " + bytesSent + " bytes";
    }
}
