package io.cdsbackup.internal.api;

import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What every answer comes in: {@code {"Code", "Message", "Data"?, "TaskId"?}}.
 *
 * @param members the answer as JSON
 * @param code what {@code Code} says
 */
record Envelope(JsonObject members, String code) {

    /** The same field has three names across the vendor's services. */
    private static final List<String> MESSAGE_NAMES = List.of("Message", "Msg", "Desc");

    static Optional<Envelope> of(JsonValue answer) {
        if (!(answer instanceof JsonObject members)) {
            return Optional.empty();
        }
        String code = JsonText.of(members, "Code");
        return code == null ? Optional.empty() : Optional.of(new Envelope(members, code));
    }

    boolean isSuccess() {
        return code.equalsIgnoreCase("Success") || code.equalsIgnoreCase("OK");
    }

    /** What the service says of it; not yet masked. */
    String message() {
        return MESSAGE_NAMES.stream()
                .map(name -> members.member(name).orElse(JsonNull.NULL))
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).value())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Shows the code alone: the data holds presigned URLs. */
    @Override
    public String toString() {
        return "Envelope[" + code + "]";
    }
}
