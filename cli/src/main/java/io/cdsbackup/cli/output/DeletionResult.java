package io.cdsbackup.cli.output;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.BackupDeletion;
import io.cdsbackup.port.JsonValue;
import java.util.List;

/**
 * What {@code delete} brings.
 *
 * @param deletion what was deleted
 */
public record DeletionResult(BackupDeletion deletion) implements Result {

    @Override
    public JsonValue json() {
        return new JsonFields()
                .text("taskId", deletion.task())
                .text("instanceId", deletion.instance())
                .text("backupId", deletion.backup())
                .object();
    }

    @Override
    public List<String> lines(Messages messages) {
        return List.of(
                messages.say(Phrase.DELETE_DONE, SafeText.of(deletion.backup().value())));
    }

    @Override
    public boolean isReceipt() {
        return true;
    }
}
