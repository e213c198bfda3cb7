package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.NetworkException;
import io.cdsbackup.error.RemoteChangedException;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.ThrottledException;
import io.cdsbackup.internal.api.BackupApi;
import io.cdsbackup.internal.api.Unfinished;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gets the links of one backup, the first and each new one when that has expired or is about to. All connections share one
 * link, and one new one serves them all. Safe for use by several threads.
 */
final class Links {

    /** Without a byte in between. */
    private static final int MOST_REFRESHES = 3;

    private static final Duration LONGEST_MARGIN = Duration.ofSeconds(30);
    private static final int MARGIN_SHARE = 10;

    private final BackupApi api;
    private final AddressChoice choice;
    private final DownloadOptions options;
    private final InstantSource clock;
    private final Effort effort;
    private final BackupDownload first;
    private BackupDownload latest;
    private ChosenAddress current;
    private @Nullable Instant renewAt;
    private int refreshesInVain;
    private long furthestAtRefresh = -1;
    private boolean goneOnce;

    private Links(
            BackupApi api,
            AddressChoice choice,
            DownloadOptions options,
            InstantSource clock,
            Effort effort,
            BackupDownload first) {
        this.api = api;
        this.choice = choice;
        this.options = options;
        this.clock = clock;
        this.effort = effort;
        this.first = first;
        this.latest = first;
        this.current = choice.choose(first, options);
        this.renewAt = renewAt(current);
    }

    static Links request(
            BackupApi api,
            AddressChoice choice,
            DownloadOptions options,
            InstantSource clock,
            Effort effort,
            InstanceUuid instance,
            BackupId backup) {
        BackupDownload first = AddressForm.checked(api.downloadBackup(instance, backup));
        // A status that is not stated is no status that forbids it.
        if (first.backup().status() != null && !first.backup().isFinished()) {
            throw Unfinished.of(first.backup());
        }
        return new Links(api, choice, options, clock, effort, first);
    }

    BackupDownload download() {
        return first;
    }

    synchronized ChosenAddress current() {
        return current;
    }

    /** Where the same file can be had over https, if the link of the moment is plain http. */
    synchronized Optional<DownloadAddress> secureAlternative() {
        return current.address().isSecure() ? Optional.empty() : choice.secure(latest, options);
    }

    /** The link to open a connection by: a new one where the last is about to expire. */
    synchronized ChosenAddress fresh(long furthest) {
        if (renewAt != null && !clock.instant().isBefore(renewAt) && mayRefresh(furthest)) {
            try {
                refresh(furthest);
            } catch (NetworkException | ServiceFailedException | ThrottledException outOfReach) {
                // The link at hand still serves for a while, and is asked for anew when it does not.
                renewAt = null;
            }
        }
        return current;
    }

    /**
     * Gets a new link in place of one that was refused, unless another connection has done so.
     *
     * @param refused the link that was refused
     * @param furthest how far the download has come
     * @return true if there is a new link; false if too many were refused without a byte in between
     */
    synchronized boolean replace(ChosenAddress refused, long furthest) {
        if (current != refused) {
            return true;
        }
        if (!mayRefresh(furthest)) {
            return false;
        }
        refresh(furthest);
        return true;
    }

    /**
     * Gets a new link in place of one that led to nothing. The service knows best whether the backup is still there; if so, its
     * new link is tried once.
     *
     * @return true if there is a new link; false if that was tried before
     */
    synchronized boolean replaceGone(ChosenAddress gone, long furthest) {
        if (current != gone) {
            return true;
        }
        if (goneOnce) {
            return false;
        }
        goneOnce = true;
        refresh(furthest);
        return true;
    }

    private boolean mayRefresh(long furthest) {
        return furthest > furthestAtRefresh || refreshesInVain < MOST_REFRESHES;
    }

    /**
     * Asks for a new link.
     *
     * @throws RemoteChangedException if the service now says that the backup is of another size
     */
    private void refresh(long furthest) {
        refreshesInVain = furthest > furthestAtRefresh ? 1 : refreshesInVain + 1;
        furthestAtRefresh = furthest;
        BackupDownload again = AddressForm.checked(
                api.downloadBackup(first.backup().instance(), first.backup().id()));
        BackupSize before = first.backup().size();
        if (!Objects.equals(before, again.backup().size())) {
            throw new RemoteChangedException(
                    ErrorDetail.of("The backup's size is another one than when the download began")
                            .withHint("Start the download over."));
        }
        current = choice.choose(again, options);
        latest = again;
        renewAt = renewAt(current);
        effort.refreshed();
    }

    // Some time ahead, so that a request is not on its way when the link expires. A link that has expired when it comes
    // tells
    // of a clock that is wrong, and is tried.
    private @Nullable Instant renewAt(ChosenAddress chosen) {
        Instant now = clock.instant();
        Instant expiry = LinkExpiry.of(chosen.address()).orElse(null);
        if (expiry == null || !expiry.isAfter(now)) {
            return null;
        }
        Duration share = Duration.between(now, expiry).dividedBy(MARGIN_SHARE);
        return expiry.minus(share.compareTo(LONGEST_MARGIN) < 0 ? share : LONGEST_MARGIN);
    }
}
