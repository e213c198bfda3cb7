package io.cdsbackup.cli.output;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.BackupCreation;
import io.cdsbackup.domain.NewBackup;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.util.List;

/**
 * What {@code create} brings when it does not wait.
 *
 * @param creation what was begun
 */
public record CreationResult(BackupCreation creation) implements Result {

    @Override
    public JsonValue json() {
        NewBackup backup = creation.backup();
        return new JsonFields()
                .text("taskId", creation.task())
                .text("instanceId", creation.instance())
                .text("type", backup.type())
                .value(
                        "databases",
                        new JsonArray(backup.databases().stream()
                                .map(name -> (JsonValue) new JsonString(name))
                                .toList()))
                .text("description", backup.description())
                .object();
    }

    @Override
    public List<String> lines(Messages messages) {
        return List.of(messages.say(Phrase.CREATE_BEGUN, task()));
    }

    private String task() {
        return creation.task() == null ? "" : SafeText.of(creation.task().value());
    }

    @Override
    public boolean isReceipt() {
        return true;
    }
}
