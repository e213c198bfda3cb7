package io.cdsbackup.cli.output;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonValue;
import io.cdsbackup.sandbox.SandboxBackup;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code sandbox} tells at once. Its credentials are made up, and open nothing but that very cloud; it is no record all the
 * same, so that nothing writes them by accident.
 */
public final class SandboxResult implements Result {

    private static final String INDENT = "  ";

    private final Endpoint endpoint;
    private final Credentials credentials;
    private final InstanceUuid instance;
    private final List<Served> backups;

    /**
     * A backup that the cloud has.
     *
     * @param id its id
     * @param size its length in bytes
     * @param sha256 its digest
     */
    public record Served(BackupId id, long size, Sha256 sha256) {}

    /**
     * What to tell.
     *
     * @param endpoint where the cloud is
     * @param credentials what requests are signed with
     * @param instance the instance that has the backups
     * @param backups the backups, the newest last
     */
    public SandboxResult(Endpoint endpoint, Credentials credentials, InstanceUuid instance, List<Served> backups) {
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.instance = instance;
        this.backups = List.copyOf(backups);
    }

    /**
     * Reads backups to tell their digests.
     *
     * @param backups the backups
     * @return what is told about them
     */
    public static List<Served> served(List<SandboxBackup> backups) {
        return backups.stream()
                .map(backup -> new Served(
                        backup.id(), backup.content().length(), backup.content().sha256()))
                .toList();
    }

    @Override
    public JsonValue json() {
        return new JsonFields()
                .text("endpoint", endpoint)
                .text("secretId", credentials.accessKeyId())
                .text("secretKey", credentials.secretKey())
                .text("instanceId", instance)
                .value(
                        "backups",
                        new JsonArray(backups.stream().map(SandboxResult::json).toList()))
                .object();
    }

    private static JsonValue json(Served backup) {
        return new JsonFields()
                .text("backupId", backup.id())
                .number("size", backup.size())
                .text("sha256", backup.sha256())
                .object();
    }

    @Override
    public List<String> lines(Messages messages) {
        Table table = new Table()
                .row(List.of(
                        messages.say(Phrase.FIELD_BACKUP),
                        messages.say(Phrase.FIELD_SIZE),
                        messages.say(Phrase.FIELD_SHA256)));
        backups.forEach(backup -> table.row(List.of(
                backup.id().value(),
                ByteCount.of(backup.size()),
                backup.sha256().toString())));
        List<String> lines = new ArrayList<>();
        lines.add(messages.say(Phrase.SANDBOX_RUNS, endpoint));
        lines.add(messages.say(Phrase.SANDBOX_BACKUPS, instance));
        table.lines().forEach(line -> lines.add(INDENT + line));
        lines.add(messages.say(Phrase.SANDBOX_TRY));
        lines.add(INDENT + "export CDS_ENDPOINT=" + endpoint + " CDS_SECRET_ID=" + credentials.accessKeyId()
                + " CDS_SECRET_KEY=" + credentials.secretKey());
        lines.add(INDENT + "cds-backup get " + instance + " --latest");
        lines.add(messages.say(Phrase.SANDBOX_END));
        return lines;
    }

    /** Shows where the cloud is, and no credentials. */
    @Override
    public String toString() {
        return "SandboxResult[" + endpoint + "]";
    }
}
