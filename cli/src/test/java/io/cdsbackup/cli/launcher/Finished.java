package io.cdsbackup.cli.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cdsbackup.codec.jackson.JacksonCodec;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import java.util.List;

/** What a launcher left behind: its exit code, its output, and the lines of its error stream. */
record Finished(int exitCode, String stdout, List<String> stderr) {

    Finished {
        stderr = List.copyOf(stderr);
    }

    /** A text of the error object on the last line of the error stream. */
    String errorText(String member) {
        return ((JsonString) error().member(member).orElseThrow()).value();
    }

    /** The exit code that the error object names. */
    String errorExitCode() {
        return ((JsonNumber) error().member("exitCode").orElseThrow()).literal();
    }

    private JsonObject error() {
        byte[] last = stderr.get(stderr.size() - 1).getBytes(UTF_8);
        JsonObject line = (JsonObject) new JacksonCodec().decode(last, new JsonLimits(1 << 16, 8));
        return (JsonObject) line.member("error").orElseThrow();
    }
}
