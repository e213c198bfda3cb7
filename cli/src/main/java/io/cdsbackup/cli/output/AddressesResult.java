package io.cdsbackup.cli.output;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.port.JsonValue;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What {@code url} brings: a backup and its two addresses. The addresses are secrets, and whoever runs the command asks for
 * them; nothing but this result shows them whole.
 */
public final class AddressesResult implements Result {

    private final BackupDownload download;
    private final ZoneId zone;
    private final Function<DownloadAddress, String> spelling;

    private AddressesResult(BackupDownload download, ZoneId zone, Function<DownloadAddress, String> spelling) {
        this.download = download;
        this.zone = zone;
        this.spelling = spelling;
    }

    /**
     * The addresses in full.
     *
     * @param download the backup and its addresses
     * @param zone the zone of its times
     * @return the result
     */
    public static AddressesResult whole(BackupDownload download, ZoneId zone) {
        return new AddressesResult(download, zone, address -> address.uri().toString());
    }

    /**
     * The addresses without what makes them secret.
     *
     * @param download the backup and its addresses
     * @param zone the zone of its times
     * @return the result
     */
    public static AddressesResult masked(BackupDownload download, ZoneId zone) {
        return new AddressesResult(download, zone, DownloadAddress::toString);
    }

    @Override
    public JsonValue json() {
        return BackupFields.of(download.backup(), zone)
                .text("publicUrl", spelled(download.publicAddress()))
                .text("intranetUrl", spelled(download.intranetAddress()))
                .object();
    }

    @Override
    public List<String> lines(Messages messages) {
        Backup backup = download.backup();
        return new Table()
                .row(Cells.pair(messages, Phrase.FIELD_INSTANCE, backup.instance().value()))
                .row(Cells.pair(messages, Phrase.FIELD_BACKUP, backup.id().value()))
                .row(Cells.pair(messages, Phrase.FIELD_STATUS, Cells.of(backup.status())))
                .row(Cells.pair(messages, Phrase.FIELD_TYPE, Cells.of(backup.type())))
                .row(Cells.pair(messages, Phrase.FIELD_MODE, Cells.of(backup.mode())))
                .row(Cells.pair(messages, Phrase.FIELD_STRATEGY, Cells.of(backup.strategy())))
                .row(Cells.pair(messages, Phrase.FIELD_SIZE, Cells.exactSize(backup.size(), messages)))
                .row(Cells.pair(messages, Phrase.FIELD_DESCRIPTION, Cells.of(backup.description())))
                .row(Cells.pair(messages, Phrase.FIELD_START, Cells.of(Times.iso(backup.startTime(), zone))))
                .row(Cells.pair(messages, Phrase.FIELD_END, Cells.of(Times.iso(backup.endTime(), zone))))
                .row(Cells.pair(messages, Phrase.FIELD_PUBLIC_ADDRESS, Cells.of(spelled(download.publicAddress()))))
                .row(Cells.pair(messages, Phrase.FIELD_INTRANET_ADDRESS, Cells.of(spelled(download.intranetAddress()))))
                .lines();
    }

    private @Nullable String spelled(@Nullable DownloadAddress address) {
        return address == null ? null : spelling.apply(address);
    }

    /** Shows the backup's id alone. */
    @Override
    public String toString() {
        return "AddressesResult[" + download.backup().id() + "]";
    }
}
