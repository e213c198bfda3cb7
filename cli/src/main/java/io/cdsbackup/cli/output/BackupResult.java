package io.cdsbackup.cli.output;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.port.JsonValue;
import java.time.ZoneId;
import java.util.List;

/**
 * One backup, as {@code list} has it.
 *
 * @param backup the backup
 * @param zone the zone of its times
 */
public record BackupResult(Backup backup, ZoneId zone) implements Result {

    @Override
    public JsonValue json() {
        return BackupFields.of(backup, zone).object();
    }

    @Override
    public List<String> lines(Messages messages) {
        return new Table()
                .row(Cells.pair(
                        messages, Phrase.FIELD_INSTANCE, backup.instance().value()))
                .row(Cells.pair(messages, Phrase.FIELD_BACKUP, backup.id().value()))
                .row(Cells.pair(messages, Phrase.FIELD_STATUS, Cells.of(backup.status())))
                .row(Cells.pair(messages, Phrase.FIELD_TYPE, Cells.of(backup.type())))
                .row(Cells.pair(messages, Phrase.FIELD_MODE, Cells.of(backup.mode())))
                .row(Cells.pair(messages, Phrase.FIELD_STRATEGY, Cells.of(backup.strategy())))
                .row(Cells.pair(messages, Phrase.FIELD_SIZE, Cells.exactSize(backup.size(), messages)))
                .row(Cells.pair(messages, Phrase.FIELD_DESCRIPTION, Cells.of(backup.description())))
                .row(Cells.pair(messages, Phrase.FIELD_START, Cells.of(Times.iso(backup.startTime(), zone))))
                .row(Cells.pair(messages, Phrase.FIELD_END, Cells.of(Times.iso(backup.endTime(), zone))))
                .lines();
    }

    @Override
    public boolean isReceipt() {
        return true;
    }
}
