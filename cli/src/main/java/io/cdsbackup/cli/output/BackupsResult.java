package io.cdsbackup.cli.output;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonValue;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return backups.isEmpty()
                ? List.of(messages.say(Phrase.LIST_EMPTY))
                : table(messages, null).lines();
    }

    @Override
    public List<String> lines(Messages messages, int columns) {
        return backups.isEmpty()
                ? List.of(messages.say(Phrase.LIST_EMPTY))
                : table(messages, commonOffset().orElse(null)).lines(columns);
    }

    private Table table(Messages messages, @Nullable ZoneOffset offset) {
        Table table = new Table().row(head(messages, offset));
        backups.forEach(backup -> table.row(cells(backup, offset != null)));
        return table;
    }

    private static List<String> head(Messages messages, @Nullable ZoneOffset offset) {
        return HEAD.stream()
                .map(phrase -> offset != null && (phrase == Phrase.FIELD_START || phrase == Phrase.FIELD_END)
                        ? messages.say(Phrase.LIST_TIME, messages.say(phrase), offset)
                        : messages.say(phrase))
                .toList();
    }

    /** The one offset of all times, to be shown once; a zone with summer time may have two. */
    private Optional<ZoneOffset> commonOffset() {
        Set<ZoneOffset> offsets = backups.stream()
                .flatMap(backup ->
                        Stream.of(Optional.ofNullable(backup.startTime()), Optional.ofNullable(backup.endTime())))
                .flatMap(Optional::stream)
                .flatMap(time -> time.at(zone).stream())
                .map(OffsetDateTime::getOffset)
                .collect(Collectors.toSet());
        return offsets.size() == 1 ? offsets.stream().findFirst() : Optional.empty();
    }

    private List<String> cells(Backup backup, boolean brief) {
        return Stream.of(
                        backup.id(),
                        backup.status(),
                        backup.type(),
                        backup.mode(),
                        backup.strategy(),
                        Cells.size(backup.size()),
                        time(backup.startTime(), brief),
                        time(backup.endTime(), brief),
                        backup.description())
                .map(Cells::of)
                .toList();
    }

    private @Nullable String time(@Nullable BackupTime time, boolean brief) {
        return brief ? Times.brief(time, zone) : Times.iso(time, zone);
    }
}
