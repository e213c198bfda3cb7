package io.cdsbackup.cli.output;

import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.DownloadReport;
import io.cdsbackup.port.JsonValue;
import java.time.ZoneId;
import java.util.List;

/**
 * What {@code get} brings: a file on the disk.
 *
 * @param downloaded the file, and how it came
 * @param zone the zone to show times in
 */
public record FileResult(DownloadedBackup downloaded, ZoneId zone) implements Result {

    @Override
    public JsonValue json() {
        return fields().object();
    }

    /**
     * The members of the JSON object, to add others to.
     *
     * @return the members
     */
    public JsonFields fields() {
        DownloadReport report = downloaded.report();
        BackupManifest manifest = report.manifest();
        return new JsonFields()
                .text("file", downloaded.file().toAbsolutePath().normalize())
                .text("instanceId", manifest.backup().instance())
                .text("backupId", manifest.backup().id())
                .text("type", manifest.backup().type())
                .number("size", manifest.size().bytes())
                .text("sha256", manifest.sha256())
                .text("network", manifest.network().text())
                .text("integrity", manifest.integrity().text())
                .truth("alreadyPresent", report.alreadyPresent())
                .number("resumedBytes", report.resumedBytes())
                .number("downloadedBytes", report.downloadedBytes())
                .number("requests", (long) report.requests())
                .number("retries", (long) report.retries())
                .number("linkRefreshes", (long) report.linkRefreshes())
                .seconds("seconds", report.elapsed())
                .text("startedAt", Times.iso(manifest.startedAt(), zone))
                .text("finishedAt", Times.iso(manifest.finishedAt(), zone))
                .text("manifest", downloaded.manifestFile().toAbsolutePath().normalize())
                .text("toolVersion", manifest.toolVersion());
    }

    @Override
    public List<String> lines(Messages messages) {
        BackupManifest manifest = downloaded.report().manifest();
        return new Table()
                .row(Cells.pair(messages, Phrase.FIELD_FILE, downloaded.file().toString()))
                .row(Cells.pair(messages, Phrase.FIELD_SIZE, Cells.exactSize(manifest.size(), messages)))
                .row(Cells.pair(messages, Phrase.FIELD_SHA256, manifest.sha256().hex()))
                .row(Cells.pair(messages, Phrase.FIELD_FORMAT, manifest.format().text()))
                .row(Cells.pair(
                        messages, Phrase.FIELD_NETWORK, manifest.network().text()))
                .row(Cells.pair(
                        messages, Phrase.FIELD_INTEGRITY, manifest.integrity().text()))
                .row(Cells.pair(
                        messages,
                        Phrase.FIELD_MANIFEST,
                        downloaded.manifestFile().toString()))
                .row(Cells.pair(messages, Phrase.FIELD_TRANSFER, transfer(messages)))
                .lines();
    }

    private String transfer(Messages messages) {
        DownloadReport report = downloaded.report();
        if (report.alreadyPresent()) {
            return messages.say(Phrase.GET_ALREADY_PRESENT);
        }
        String fetched = ByteCount.of(report.downloadedBytes());
        String time = Times.clock(report.elapsed());
        return report.resumedBytes() == 0
                ? messages.say(Phrase.GET_FETCHED, fetched, time)
                : messages.say(Phrase.GET_RESUMED, fetched, time, ByteCount.of(report.resumedBytes()));
    }

    @Override
    public boolean isReceipt() {
        return true;
    }
}
