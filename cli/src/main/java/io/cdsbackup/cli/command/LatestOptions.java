package io.cdsbackup.cli.command;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.cli.settings.Durations;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.error.ErrorKind;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code get} that choose a backup by what it is, not by its id. */
final class LatestOptions {

    @Option(names = "--latest", descriptionKey = "latest")
    private boolean latest;

    @Option(names = "--type", paramLabel = "physical|logical|WORD", descriptionKey = "type")
    private @Nullable String type;

    @Option(names = "--strategy", paramLabel = "instance|db|WORD", descriptionKey = "strategy")
    private @Nullable String strategy;

    @Option(names = "--max-age", paramLabel = "DURATION", descriptionKey = "max-age")
    private @Nullable String maxAge;

    boolean isAsked() {
        return latest;
    }

    /** The age that is too old, checked before anything is asked of anybody: a typo must not look like an outage. */
    private Optional<Duration> limit() {
        return Optional.ofNullable(maxAge).map(text -> Durations.parse("--max-age", text));
    }

    /** Refuses a value that cannot be one. */
    void check() {
        limit().ifPresent(age -> {});
    }

    /** Refuses options that only mean something together with {@code --latest}. */
    void checkUnused() {
        Stream.of(option("--type", type), option("--strategy", strategy), option("--max-age", maxAge))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(option -> {
                    throw CommandException.usage(Phrase.USAGE_ONLY_WITH_LATEST, option);
                });
    }

    /** The newest finished backup of those wanted; the list is newest first. */
    Backup choose(List<Backup> backups, ZoneId zone, Instant now) {
        List<Backup> wanted = backups.stream().filter(this::isWanted).toList();
        Backup newest = wanted.stream().filter(Backup::isFinished).findFirst().orElseThrow(() -> none(wanted));
        limit().ifPresent(limit -> checkAge(newest, limit, zone, now));
        return newest;
    }

    private boolean isWanted(Backup backup) {
        return (type == null || isType(backup, type))
                && (strategy == null
                        || (backup.strategy() != null
                                && backup.strategy().value().equalsIgnoreCase(strategy)));
    }

    private static boolean isType(Backup backup, String wanted) {
        return backup.type() != null
                && (backup.type().value().equalsIgnoreCase(wanted)
                        || backup.type().value().equalsIgnoreCase(wanted + "-backup"));
    }

    private static CommandException none(List<Backup> wanted) {
        return wanted.isEmpty()
                ? new CommandException(ErrorKind.NOT_FOUND, Text.of(Phrase.LATEST_NONE), Text.of(Phrase.ADVICE_LIST))
                : new CommandException(
                        ErrorKind.NOT_READY, Text.of(Phrase.LATEST_UNFINISHED), Text.of(Phrase.ADVICE_LATER));
    }

    private static void checkAge(Backup newest, Duration limit, ZoneId zone, Instant now) {
        // A backup whose end is not told is at least as young as its start.
        OffsetDateTime taken = Stream.of(Optional.ofNullable(newest.endTime()), Optional.ofNullable(newest.startTime()))
                .flatMap(Optional::stream)
                .flatMap(time -> time.at(zone).stream())
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        ErrorKind.NOT_READY,
                        Text.of(Phrase.LATEST_AGE_UNKNOWN, newest.id()),
                        Text.of(Phrase.ADVICE_LIST)));
        if (taken.toInstant().isBefore(now.minus(limit))) {
            throw new CommandException(
                    ErrorKind.NOT_READY,
                    Text.of(Phrase.LATEST_TOO_OLD, newest.id(), taken),
                    Text.of(Phrase.ADVICE_TOO_OLD));
        }
    }

    private static Optional<String> option(String name, @Nullable String value) {
        return value == null ? Optional.empty() : Optional.of(name);
    }
}
