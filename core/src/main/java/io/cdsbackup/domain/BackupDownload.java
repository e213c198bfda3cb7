package io.cdsbackup.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code DownloadBackup} action answers: a backup, and the addresses to fetch it from.
 *
 * @param backup the backup
 * @param publicAddress where it is reached from anywhere ({@code BackupDownloadUrl}); null if the answer has none
 * @param intranetAddress where it is reached from inside the cloud ({@code BackupIntranetDownloadUrl}); null if the
 *     answer has none
 */
public record BackupDownload(
        Backup backup,
        @Nullable DownloadAddress publicAddress,
        @Nullable DownloadAddress intranetAddress) {

    /**
     * The address on one network.
     *
     * @param network the network
     * @return its address, or empty if the answer has none for it
     */
    public Optional<DownloadAddress> address(Network network) {
        return Optional.ofNullable(network == Network.PUBLIC ? publicAddress : intranetAddress);
    }
}
