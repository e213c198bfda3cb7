package io.cdsbackup.internal.api;

import io.cdsbackup.domain.DatabaseInstance;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The action {@code DescribeDBInstances}: the instances that the key can see. */
final class DescribeInstances {

    private static final Comparator<DatabaseInstance> BY_NAME = Comparator.comparing(
                    DatabaseInstance::name, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(instance -> instance.id().value());

    private DescribeInstances() {}

    static ApiCall<List<DatabaseInstance>> all() {
        return ApiCall.get("DescribeDBInstances", Map.of(), DescribeInstances::read);
    }

    private static List<DatabaseInstance> read(Envelope answer) {
        JsonValue data = answer.members().member("Data").orElse(JsonNull.NULL);
        if (data == JsonNull.NULL) {
            return List.of();
        }
        if (!(data instanceof JsonArray list)) {
            throw new MalformedAnswerException(
                    ErrorDetail.of("The service's answer has no list of instances for Data"));
        }
        return list.elements().stream()
                .map(DescribeInstances::instance)
                .sorted(BY_NAME)
                .toList();
    }

    private static DatabaseInstance instance(JsonValue element) {
        if (element instanceof JsonObject instance) {
            return new DatabaseInstance(
                    id(instance),
                    JsonText.of(instance, "InstanceName"),
                    JsonText.of(instance, "Status"),
                    JsonText.of(instance, "Version"),
                    JsonText.of(instance, "RegionId"));
        }
        throw new MalformedAnswerException(ErrorDetail.of("The service listed something that is no instance"));
    }

    private static InstanceUuid id(JsonObject instance) {
        String stated = JsonText.of(instance, "InstanceUuid");
        if (stated == null) {
            throw new MalformedAnswerException(ErrorDetail.of("The service listed an instance without an id"));
        }
        try {
            return InstanceUuid.of(stated);
        } catch (IllegalArgumentException unusable) {
            throw new MalformedAnswerException(
                    ErrorDetail.of("The service listed an instance whose id cannot be one: " + unusable.getMessage()));
        }
    }
}
