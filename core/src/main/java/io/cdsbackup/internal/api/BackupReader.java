package io.cdsbackup.internal.api;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupMode;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.BackupStrategy;
import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.error.MismatchedAnswerException;
import io.cdsbackup.port.JsonObject;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a backup as the vendor's pages on {@code DescribeBackups} and {@code DownloadBackup} have it. */
final class BackupReader {

    private static final int LONGEST_SIZE = 19;

    private BackupReader() {}

    /**
     * Reads a backup.
     *
     * @param json the backup
     * @param instance the instance that was asked for; an answer that names another one is refused
     * @param asked the backup that was asked for, whose id the answer need not repeat; null to take the answer's
     * @return the backup
     */
    static Backup read(JsonObject json, InstanceUuid instance, @Nullable BackupId asked) {
        requireSame("instance", instance.value(), JsonText.of(json, "InstanceId"));
        String stated = JsonText.of(json, "BackupId");
        if (asked != null) {
            requireSame("backup", asked.value(), stated);
        }
        return Backup.builder(instance, asked == null ? id(stated) : asked)
                .status(open(json, "Status", BackupStatus::of))
                .type(open(json, "BackupType", BackupType::of))
                .mode(open(json, "BackupMode", BackupMode::of))
                .strategy(open(json, "BackupStrategy", BackupStrategy::of))
                .size(size(JsonText.of(json, "BackupSize")))
                .description(JsonText.verbatim(json, "Desc"))
                .startTime(open(json, "StartTime", BackupTime::of))
                .endTime(endTime(json))
                .build();
    }

    private static void requireSame(String what, String asked, @Nullable String stated) {
        if (stated != null && !stated.equals(asked)) {
            throw new MismatchedAnswerException(ErrorDetail.of("The service answered about another " + what));
        }
    }

    private static BackupId id(@Nullable String stated) {
        if (stated == null) {
            throw new MalformedAnswerException(ErrorDetail.of("The service listed a backup without an id"));
        }
        try {
            return BackupId.of(stated);
        } catch (IllegalArgumentException unusable) {
            throw new MalformedAnswerException(
                    ErrorDetail.of("The service listed a backup whose id cannot be one: " + unusable.getMessage()));
        }
    }

    private static <T> @Nullable T open(JsonObject json, String name, Function<String, T> type) {
        String text = JsonText.of(json, name);
        return text == null ? null : Objects.requireNonNull(type.apply(text));
    }

    // Newer pages have a second name for it, which may be empty.
    private static @Nullable BackupTime endTime(JsonObject json) {
        BackupTime end = open(json, "EndTime", BackupTime::of);
        return end != null ? end : open(json, "BackupFinishTime", BackupTime::of);
    }

    // Documented as a string, sent as a number.
    private static @Nullable BackupSize size(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String digits = text.strip();
        try {
            if (isSize(digits)) {
                return BackupSize.ofBytes(Long.parseLong(digits));
            }
        } catch (NumberFormatException tooLarge) {
            throw badSize(tooLarge);
        }
        throw badSize(null);
    }

    private static boolean isSize(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_SIZE;
    }

    private static MalformedAnswerException badSize(@Nullable Throwable cause) {
        return new MalformedAnswerException(
                ErrorDetail.of("The service's BackupSize is not a number of bytes from 0 to 2^63-1"), cause);
    }
}
