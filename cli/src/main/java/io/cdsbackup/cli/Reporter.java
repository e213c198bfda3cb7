package io.cdsbackup.cli;

import io.cdsbackup.cli.command.Surroundings;
import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.failure.FailureReport;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.cli.output.JsonText;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.port.JsonCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;

/** Writes results to the standard output and failures to the error stream, in the form asked for. */
final class Reporter {

    private final Surroundings surroundings;
    private final Messages messages;

    Reporter(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    void result(Result result, boolean json, boolean quiet) {
        if (json) {
            print(jsonText().write(result.json()) + "\n");
        } else if (!quiet || !result.isReceipt()) {
            print(String.join("\n", lines(result)) + "\n");
        }
    }

    private List<String> lines(Result result) {
        return surroundings.terminal().showsResults()
                ? result.lines(messages, surroundings.terminal().columns().getAsInt())
                : result.lines(messages);
    }

    void failure(FailureReport report, boolean json) {
        if (json) {
            surroundings.stderr().println(jsonText().write(report.json()));
        } else {
            List<String> lines = report.lines(messages);
            surroundings.stderr().println(surroundings.terminal().colours().failure(lines.get(0)));
            lines.subList(1, lines.size()).forEach(surroundings.stderr()::println);
        }
        surroundings.stderr().flush();
    }

    private void print(String text) {
        try {
            surroundings.stdout().write(text.getBytes(StandardCharsets.UTF_8));
            surroundings.stdout().flush();
        } catch (IOException lost) {
            throw new CommandException(ErrorKind.DISK, Text.of(Phrase.STDOUT_FAILED), Text.of(Phrase.ADVICE_STDOUT));
        }
    }

    private static JsonText jsonText() {
        return new JsonText(ServiceLoader.load(JsonCodec.class, Reporter.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No JSON codec is on the class path")));
    }
}
