package io.cdsbackup.domain;

import java.util.Locale;

/** A network that a backup can be fetched over. */
public enum Network {
    /** The internet: {@code BackupDownloadUrl}. */
    PUBLIC,
    /** The network inside the cloud: {@code BackupIntranetDownloadUrl}. */
    INTRANET;

    /**
     * The word for it in options, JSON and manifests.
     *
     * @return {@code public} or {@code intranet}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
