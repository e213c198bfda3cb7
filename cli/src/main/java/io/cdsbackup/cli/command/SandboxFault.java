package io.cdsbackup.cli.command;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.sandbox.ApiFault;
import io.cdsbackup.sandbox.CannedAnswer;
import io.cdsbackup.sandbox.Content;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.FileFault;
import io.cdsbackup.sandbox.LineFault;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fault of the sandbox, as {@code --fault} names it: by its name in the catalogue, with hyphens. A bare name is about files,
 * unless only the API can have it; {@code api-} before it makes it one of the API.
 *
 * @param name the fault's name
 * @param count how many requests in a row it happens to
 */
record SandboxFault(String name, int count) {

    private static final String API = "api-";
    private static final String STATUS = "status-";
    private static final String LOST_ANSWER = "lost-answer";
    private static final int MOST = 999_999;
    /** Where an answer of the API is cut: none is as short. */
    private static final long IN_ANSWER = 10;

    static SandboxFault parse(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        String count = equals < 0 ? "1" : text.substring(equals + 1);
        if (!count.matches("[0-9]{1,6}") || Integer.parseInt(count) == 0) {
            throw CommandException.usage(Phrase.USAGE_NUMBER, "--fault", text, Integer.toString(MOST));
        }
        SandboxFault fault = new SandboxFault(name, Integer.parseInt(count));
        if (!name.equals(LOST_ANSWER) && fault.onFiles(0) == null && fault.onApi() == null) {
            throw CommandException.usage(Phrase.USAGE_CHOICE, "--fault", name, known());
        }
        return fault;
    }

    void placeOn(SandboxCloud cloud, InstanceUuid instance) {
        if (name.equals(LOST_ANSWER)) {
            cloud.faultOnApi(Fault.drop()).onChanges().afterChange().times(count);
            return;
        }
        long shortest = cloud.backups(instance).stream()
                .map(SandboxBackup::content)
                .mapToLong(Content::length)
                .min()
                .orElse(0);
        FileFault onFiles = onFiles(shortest / 2);
        ApiFault onApi = onApi();
        if (onFiles != null) {
            cloud.faultOnFiles(onFiles).times(count);
        } else if (onApi != null) {
            cloud.faultOnApi(onApi).times(count);
        }
    }

    /** The fault of a file, in the middle of the shortest one; null if it has no such. */
    private @Nullable FileFault onFiles(long middle) {
        return switch (name) {
            case "expire-link" -> Fault.expireLink();
            case "change" -> Fault.change(Content.generated(middle, 0));
            case "ignore-range" -> Fault.ignoreRange();
            case "wrong-range" -> Fault.wrongRange(1);
            case "corrupt" -> Fault.corrupt(middle);
            case "gzip-label" -> Fault.gzipLabel();
            default -> {
                LineFault line = line(name, middle);
                yield line == null ? canned(name) : line;
            }
        };
    }

    private @Nullable ApiFault onApi() {
        return switch (name) {
            case "duplicate-keys" -> Fault.duplicateKeys();
            case "wrong-backup" -> Fault.wrongBackup(BackupId.of("another-backup"));
            case "wrong-instance" -> Fault.wrongInstance(InstanceUuid.of("another-instance"));
            case "size-lie" -> Fault.sizeLie("-1");
            case "oversized-answer" -> Fault.oversizedAnswer(64L << 20);
            case "deep-answer" -> Fault.deepAnswer(200_000);
            default -> {
                String bare = name.startsWith(API) ? name.substring(API.length()) : "";
                LineFault line = line(bare, IN_ANSWER);
                yield line == null ? canned(bare) : line;
            }
        };
    }

    private static @Nullable LineFault line(String name, long after) {
        return switch (name) {
            case "reset" -> Fault.reset(after);
            case "truncate" -> Fault.truncate(after);
            case "stall" -> Fault.stall(after);
            case "silence" -> Fault.silence();
            case "drop" -> Fault.drop();
            case "drip" -> Fault.drip(1024, Duration.ofMillis(50));
            case "garbage" -> Fault.garbage("not HTTP\r\n\r\n");
            case "no-length" -> Fault.noLength();
            default -> null;
        };
    }

    private static @Nullable CannedAnswer canned(String name) {
        return switch (name) {
            case "html" -> Fault.html(200);
            case "empty-answer" -> Fault.emptyAnswer(200);
            case "retry-after" -> Fault.retryAfter(429, "1");
            default -> status(name).map(Fault::status).orElse(null);
        };
    }

    private static Optional<Integer> status(String name) {
        return name.matches(STATUS + "[2-5][0-9]{2}")
                ? Optional.of(Integer.valueOf(name.substring(STATUS.length())))
                : Optional.empty();
    }

    private static String known() {
        Stream<String> either = Stream.of(
                "reset",
                "truncate",
                "stall",
                "silence",
                "drop",
                "drip",
                "garbage",
                "no-length",
                "html",
                "empty-answer",
                "retry-after",
                "status-503");
        Stream<String> files =
                Stream.of("expire-link", "change", "ignore-range", "wrong-range", "corrupt", "gzip-label");
        Stream<String> api = Stream.of(
                LOST_ANSWER,
                "duplicate-keys",
                "wrong-backup",
                "wrong-instance",
                "size-lie",
                "oversized-answer",
                "deep-answer");
        return Stream.of(either.map(name -> "[" + API + "]" + name), files, api)
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
    }
}
