package io.cdsbackup.cli.output;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * What {@code policy} has set.
 *
 * @param instance the instance
 * @param policy when it is backed up by itself
 */
public record PolicyResult(InstanceUuid instance, BackupPolicy policy) implements Result {

    @Override
    public JsonValue json() {
        return new JsonFields()
                .text("instanceId", instance)
                .text("time", policy.slot())
                .value("days", policy.days().isEmpty() ? JsonNull.NULL : array())
                .truth("enabled", policy.enabled())
                .object();
    }

    @Override
    public List<String> lines(Messages messages) {
        return List.of(
                policy.enabled()
                        ? messages.say(Phrase.POLICY_ON, Cells.of(policy.slot()), String.join(", ", days()))
                        : messages.say(Phrase.POLICY_OFF));
    }

    @Override
    public boolean isReceipt() {
        return true;
    }

    private JsonArray array() {
        return new JsonArray(
                days().stream().map(day -> (JsonValue) new JsonString(day)).toList());
    }

    private List<String> days() {
        return policy.days().stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT))
                .toList();
    }
}
