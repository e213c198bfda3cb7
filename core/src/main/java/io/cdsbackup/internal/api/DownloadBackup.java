package io.cdsbackup.internal.api;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The action {@code DownloadBackup}: one backup and its two addresses. */
final class DownloadBackup {

    private DownloadBackup() {}

    static ApiCall<BackupDownload> of(InstanceUuid instance, BackupId backup) {
        return ApiCall.get(
                "DownloadBackup",
                Map.of("InstanceUuid", instance.value(), "BackupId", backup.value()),
                answer -> read(answer, instance, backup));
    }

    private static BackupDownload read(Envelope answer, InstanceUuid instance, BackupId id) {
        if (!(answer.members().member("Data").orElse(null) instanceof JsonObject data)) {
            throw new MalformedAnswerException(
                    ErrorDetail.of("The service's answer has no Data, where the backup should be"));
        }
        Backup backup = BackupReader.read(data, instance, id);
        DownloadAddress atPublic = address(data, "BackupDownloadUrl");
        DownloadAddress atIntranet = address(data, "BackupIntranetDownloadUrl");
        if (atPublic == null && atIntranet == null) {
            if (backup.status() != null && !backup.isFinished()) {
                throw Unfinished.of(backup);
            }
            throw new MalformedAnswerException(ErrorDetail.of("The service named no address for the backup"));
        }
        return new BackupDownload(backup, atPublic, atIntranet);
    }

    private static @Nullable DownloadAddress address(JsonObject data, String name) {
        String text = JsonText.of(data, name);
        if (text == null) {
            return null;
        }
        try {
            return DownloadAddress.of(text.strip());
        } catch (IllegalArgumentException malformed) {
            // Its message holds nothing of the address.
            throw new MalformedAnswerException(ErrorDetail.of("The service's " + name + " is not a URL"), malformed);
        }
    }
}
