package io.cdsbackup.cli.failure;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.JsonFields;
import io.cdsbackup.cli.output.SafeText;
import io.cdsbackup.cli.output.Times;
import io.cdsbackup.port.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure, what it was about, and when it happened: what a failed command leaves on the error stream.
 *
 * @param failure what happened
 * @param subject what the command was about
 * @param time when it happened
 * @param zone the zone to show the time in
 */
public record FailureReport(Failure failure, Subject subject, Instant time, ZoneId zone) {

    /**
     * The report for programs.
     *
     * @return {@code {"error":{…}}}
     */
    public JsonObject json() {
        JsonObject error = new JsonFields()
                .text("kind", failure.kind().text())
                .text("message", failure.message())
                .text("hint", failure.hint())
                .text("code", failure.code())
                .number("httpStatus", failure.httpStatus())
                .number("exitCode", (long) failure.exitCode().number())
                .text("time", Times.iso(time, zone))
                .truth("resumable", subject.resumable().orElse(null))
                .text("instanceId", subject.instance().orElse(null))
                .text("backupId", subject.backup().orElse(null))
                .text("file", file())
                .object();
        return new JsonFields().value("error", error).object();
    }

    /**
     * The report for people.
     *
     * @param messages the language
     * @return lines that are safe to show
     */
    public List<String> lines(Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.say(Phrase.ERROR_LINE, failure.kind().text(), SafeText.of(failure.message())));
        if (failure.hint() != null) {
            lines.add(messages.say(Phrase.HINT_LINE, SafeText.of(failure.hint())));
        }
        return lines;
    }

    private @Nullable Path file() {
        return subject.file().map(path -> path.toAbsolutePath().normalize()).orElse(null);
    }
}
