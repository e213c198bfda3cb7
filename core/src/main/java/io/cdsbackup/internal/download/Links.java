package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.RemoteChangedException;
import io.cdsbackup.internal.api.BackupApi;
import io.cdsbackup.internal.api.Unfinished;
import java.util.Objects;

/** Gets the links of one backup, the first and each new one when that has expired. */
final class Links {

    private static final int MOST_REFRESHES = 3;

    private final BackupApi api;
    private final AddressChoice choice;
    private final DownloadOptions options;
    private final BackupDownload first;
    private ChosenAddress current;
    private int refreshes;

    private Links(BackupApi api, AddressChoice choice, DownloadOptions options, BackupDownload first) {
        this.api = api;
        this.choice = choice;
        this.options = options;
        this.first = first;
        this.current = choice.choose(first, options);
    }

    static Links request(
            BackupApi api, AddressChoice choice, DownloadOptions options, InstanceUuid instance, BackupId backup) {
        BackupDownload first = AddressForm.checked(api.downloadBackup(instance, backup));
        // A status that is not stated is no status that forbids it.
        if (first.backup().status() != null && !first.backup().isFinished()) {
            throw Unfinished.of(first.backup());
        }
        return new Links(api, choice, options, first);
    }

    BackupDownload download() {
        return first;
    }

    ChosenAddress current() {
        return current;
    }

    int refreshes() {
        return refreshes;
    }

    boolean mayRefresh() {
        return refreshes < MOST_REFRESHES;
    }

    /**
     * Asks for a new link.
     *
     * @throws RemoteChangedException if the service now says that the backup is of another size
     */
    void refresh() {
        refreshes++;
        BackupDownload again = AddressForm.checked(
                api.downloadBackup(first.backup().instance(), first.backup().id()));
        BackupSize before = first.backup().size();
        if (!Objects.equals(before, again.backup().size())) {
            throw new RemoteChangedException(
                    ErrorDetail.of("The backup's size is another one than when the download began")
                            .withHint("Start the download over."));
        }
        current = choice.choose(again, options);
    }
}
