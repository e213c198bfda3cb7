package io.cdsbackup.cli.output;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.DatabaseInstance;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code instances} brings.
 *
 * @param instances the instances, in the order to show them in
 */
public record InstancesResult(List<DatabaseInstance> instances) implements Result {

    private static final List<Phrase> HEAD = List.of(
            Phrase.FIELD_INSTANCE, Phrase.FIELD_NAME, Phrase.FIELD_STATUS, Phrase.FIELD_VERSION, Phrase.FIELD_REGION);

    /**
     * Copies the list.
     *
     * @param instances the instances, in the order to show them in
     */
    public InstancesResult {
        instances = List.copyOf(instances);
    }

    @Override
    public JsonValue json() {
        return new JsonArray(instances.stream().map(InstancesResult::json).toList());
    }

    private static JsonValue json(DatabaseInstance instance) {
        return new JsonFields()
                .text("instanceId", instance.id())
                .text("name", instance.name())
                .text("status", instance.status())
                .text("version", instance.version())
                .text("regionId", instance.regionId())
                .object();
    }

    @Override
    public List<String> lines(Messages messages) {
        if (instances.isEmpty()) {
            return List.of(messages.say(Phrase.INSTANCES_EMPTY));
        }
        Table table = new Table().row(HEAD.stream().map(messages::say).toList());
        instances.forEach(instance -> table.row(
                Stream.of(instance.id(), instance.name(), instance.status(), instance.version(), instance.regionId())
                        .map(Cells::of)
                        .toList()));
        return table.lines();
    }
}
