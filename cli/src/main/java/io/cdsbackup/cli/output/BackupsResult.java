package io.cdsbackup.cli.output;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonValue;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code list} brings.
 *
 * @param backups the backups, in the order to show them in
 * @param zone the zone of their times
 */
public record BackupsResult(List<Backup> backups, ZoneId zone) implements Result {

    private static final List<Phrase> HEAD = List.of(
            Phrase.FIELD_BACKUP,
            Phrase.FIELD_STATUS,
            Phrase.FIELD_TYPE,
            Phrase.FIELD_MODE,
            Phrase.FIELD_STRATEGY,
            Phrase.FIELD_SIZE,
            Phrase.FIELD_START,
            Phrase.FIELD_END,
            Phrase.FIELD_DESCRIPTION);

    /**
     * Copies the list.
     *
     * @param backups the backups, in the order to show them in
     * @param zone the zone of their times
     */
    public BackupsResult {
        backups = List.copyOf(backups);
    }

    @Override
    public JsonValue json() {
        return new JsonArray(backups.stream()
                .map(backup -> (JsonValue) BackupFields.of(backup, zone).object())
                .toList());
    }

    @Override
    public List<String> lines(Messages messages) {
        if (backups.isEmpty()) {
            return List.of(messages.say(Phrase.LIST_EMPTY));
        }
        Table table = new Table().row(HEAD.stream().map(messages::say).toList());
        backups.forEach(backup -> table.row(cells(backup)));
        return table.lines();
    }

    private List<String> cells(Backup backup) {
        return Stream.of(
                        backup.id(),
                        backup.status(),
                        backup.type(),
                        backup.mode(),
                        backup.strategy(),
                        Cells.size(backup.size()),
                        Times.iso(backup.startTime(), zone),
                        Times.iso(backup.endTime(), zone),
                        backup.description())
                .map(Cells::of)
                .toList();
    }
}
