package io.cdsbackup.internal.api;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonValue;
import java.util.List;
import java.util.Map;

/** The action {@code DescribeBackups}: an instance's backups, not paged. */
final class DescribeBackups {

    private DescribeBackups() {}

    static ApiCall<List<Backup>> of(InstanceUuid instance) {
        return ApiCall.get(
                "DescribeBackups", Map.of("InstanceUuid", instance.value()), answer -> read(answer, instance));
    }

    private static List<Backup> read(Envelope answer, InstanceUuid instance) {
        JsonValue data = answer.members()
                .member("Data")
                .orElseThrow(() -> new MalformedAnswerException(
                        ErrorDetail.of("The service's answer has no Data, where its backups should be")));
        if (data == JsonNull.NULL) {
            return List.of();
        }
        if (!(data instanceof JsonArray list)) {
            throw new MalformedAnswerException(ErrorDetail.of("The service's answer has no list of backups for Data"));
        }
        return list.elements().stream()
                .map(element -> backup(element, instance))
                .sorted(NewestFirst.ORDER)
                .toList();
    }

    private static Backup backup(JsonValue element, InstanceUuid instance) {
        if (element instanceof JsonObject backup) {
            return BackupReader.read(backup, instance, null);
        }
        throw new MalformedAnswerException(ErrorDetail.of("The service listed something that is no backup"));
    }
}
