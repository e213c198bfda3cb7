package io.cdsbackup.cli.command;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.AddressesResult;
import io.cdsbackup.cli.output.BackupsResult;
import io.cdsbackup.cli.output.FileResult;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.cli.output.SafeText;
import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.port.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What {@code demo} shows: each step with the command that a person would type for it.
 *
 * @param endpoint where the sandbox was
 * @param backups what {@code list} brought
 * @param addresses what {@code url} brought
 * @param file what {@code get} brought
 * @param excerpt the file's first lines
 */
record DemoResult(
        Endpoint endpoint, BackupsResult backups, AddressesResult addresses, FileResult file, List<String> excerpt)
        implements Result {

    private static final String INDENT = "   ";

    @Override
    public JsonValue json() {
        return file.fields().truth("sandbox", true).object();
    }

    @Override
    public List<String> lines(Messages messages) {
        return lines(messages, Integer.MAX_VALUE);
    }

    @Override
    public List<String> lines(Messages messages, int columns) {
        BackupManifest manifest = file.downloaded().report().manifest();
        String ids = manifest.backup().instance() + " " + manifest.backup().id();
        Path path = file.downloaded().file();
        List<String> lines = new ArrayList<>();
        lines.add(messages.say(Phrase.DEMO_START, endpoint));
        step(
                lines,
                messages,
                1,
                Phrase.DEMO_LIST,
                "cds-backup list " + manifest.backup().instance(),
                backups.lines(messages, columns - INDENT.length()));
        step(lines, messages, 2, Phrase.DEMO_URL, "cds-backup url " + ids, addresses.lines(messages));
        step(
                lines,
                messages,
                3,
                Phrase.DEMO_GET,
                "cds-backup get " + ids + " -d " + Objects.requireNonNull(path.getParent()),
                file.lines(messages));
        step(lines, messages, 4, Phrase.DEMO_LOOK, "head -n " + excerpt.size() + " " + path, excerpt);
        lines.add("");
        lines.add(messages.say(Phrase.DEMO_END));
        return lines;
    }

    @Override
    public boolean isReceipt() {
        return true;
    }

    private static void step(
            List<String> lines, Messages messages, int number, Phrase title, String command, List<String> shown) {
        lines.add("");
        lines.add(messages.say(Phrase.DEMO_STEP, number, messages.say(title)));
        lines.add(INDENT + messages.say(Phrase.DEMO_COMMAND, SafeText.of(command)));
        shown.forEach(line -> lines.add((INDENT + line).stripTrailing()));
    }
}
