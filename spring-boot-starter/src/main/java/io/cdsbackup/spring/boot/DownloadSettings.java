package io.cdsbackup.spring.boot;

import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.domain.DownloadOptions;

/** Makes of the properties {@code cds.backup.download.*} what the library takes: some are a download's, some the client's. */
final class DownloadSettings {

    private final CdsBackupProperties.Download properties;

    DownloadSettings(CdsBackupProperties.Download properties) {
        this.properties = properties;
    }

    DownloadOptions options() {
        return Setting.of(
                "download",
                () -> new DownloadOptions(
                        properties.network(),
                        properties.allowPlainHttp(),
                        properties.sizeCheck(),
                        properties.stallTimeout(),
                        properties.connections(),
                        properties.partSize().toBytes(),
                        properties.resume(),
                        properties.onChange(),
                        properties.recheck()));
    }

    void applyTo(BackupClientBuilder builder) {
        Setting.of(
                "download.max-rate",
                () -> builder.maxBytesPerSecond(properties.maxRate().toBytes()));
        Setting.of("download.max-connections", () -> builder.maxConnections(properties.maxConnections()));
    }
}
