package io.cdsbackup.error;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is promised of each error that can be thrown. */
@SuppressWarnings("ImmutableEnumChecker") // A reference to a constructor holds nothing that changes.
enum ErrorLeaf {
    CREDENTIALS_NOT_FOUND(
            "auth",
            false,
            CredentialsException.class,
            CredentialsNotFoundException::new,
            CredentialsNotFoundException::new),
    INVALID_CREDENTIALS(
            "auth",
            false,
            CredentialsException.class,
            InvalidCredentialsException::new,
            InvalidCredentialsException::new),
    CREDENTIALS_REFUSED(
            "auth",
            false,
            CredentialsException.class,
            CredentialsRefusedException::new,
            CredentialsRefusedException::new),
    REQUEST_EXPIRED(
            "auth", false, CredentialsException.class, RequestExpiredException::new, RequestExpiredException::new),

    RESOURCE_NOT_FOUND(
            "not-found", false, ServiceException.class, ResourceNotFoundException::new, ResourceNotFoundException::new),
    BACKUP_UNFINISHED(
            "not-ready", true, ServiceException.class, BackupUnfinishedException::new, BackupUnfinishedException::new),
    RESOURCE_IN_USE(
            "not-ready", true, ServiceException.class, ResourceInUseException::new, ResourceInUseException::new),
    REQUEST_REJECTED(
            "rejected", false, ServiceException.class, RequestRejectedException::new, RequestRejectedException::new),
    NONCE_USED("network", true, ServiceException.class, NonceUsedException::new, NonceUsedException::new),
    THROTTLED("network", true, ServiceException.class, ThrottledException::new, ThrottledException::new),
    SERVICE_FAILED("network", true, ServiceException.class, ServiceFailedException::new, ServiceFailedException::new),

    CONNECT_FAILED("network", true, NetworkException.class, ConnectFailedException::new, ConnectFailedException::new),
    CONNECTION_LOST(
            "network", true, NetworkException.class, ConnectionLostException::new, ConnectionLostException::new),
    TIMED_OUT("network", true, NetworkException.class, TimedOutException::new, TimedOutException::new),
    TLS_FAILED("network", false, NetworkException.class, TlsFailedException::new, TlsFailedException::new),
    OUTCOME_UNKNOWN(
            "network", false, NetworkException.class, OutcomeUnknownException::new, OutcomeUnknownException::new),

    MALFORMED_ANSWER(
            "bad-answer", true, BadAnswerException.class, MalformedAnswerException::new, MalformedAnswerException::new),
    MISMATCHED_ANSWER(
            "bad-answer",
            true,
            BadAnswerException.class,
            MismatchedAnswerException::new,
            MismatchedAnswerException::new),
    ANSWER_TOO_LARGE(
            "bad-answer", true, BadAnswerException.class, AnswerTooLargeException::new, AnswerTooLargeException::new),
    UNEXPECTED_RESPONSE(
            "bad-answer",
            true,
            BadAnswerException.class,
            UnexpectedResponseException::new,
            UnexpectedResponseException::new),

    SIZE_MISMATCH(
            "verification", false, IntegrityException.class, SizeMismatchException::new, SizeMismatchException::new),
    DIGEST_MISMATCH(
            "verification",
            false,
            IntegrityException.class,
            DigestMismatchException::new,
            DigestMismatchException::new),
    INVALID_MANIFEST(
            "verification",
            false,
            IntegrityException.class,
            InvalidManifestException::new,
            InvalidManifestException::new),
    REMOTE_CHANGED(
            "remote-changed",
            false,
            IntegrityException.class,
            RemoteChangedException::new,
            RemoteChangedException::new),

    DISK_FULL("disk", true, StorageException.class, DiskFullException::new, DiskFullException::new),
    STORAGE_FAILED("disk", false, StorageException.class, StorageFailedException::new, StorageFailedException::new),
    TARGET_LOCKED("locked", true, StorageException.class, TargetLockedException::new, TargetLockedException::new),
    TARGET_EXISTS("exists", false, StorageException.class, TargetExistsException::new, TargetExistsException::new),

    ADDRESS_REFUSED(
            "refused", false, RefusedException.class, AddressRefusedException::new, AddressRefusedException::new),
    PLAIN_HTTP_REFUSED(
            "refused", false, RefusedException.class, PlainHttpRefusedException::new, PlainHttpRefusedException::new),
    INSECURE_ENDPOINT(
            "refused", false, RefusedException.class, InsecureEndpointException::new, InsecureEndpointException::new),
    UNSAFE_FILE("refused", false, RefusedException.class, UnsafeFileException::new, UnsafeFileException::new),

    INVALID_SETTING(
            "usage", false, ConfigurationException.class, InvalidSettingException::new, InvalidSettingException::new),
    ADAPTER_MISSING(
            "usage", false, ConfigurationException.class, AdapterMissingException::new, AdapterMissingException::new),
    ADAPTER_AMBIGUOUS(
            "usage",
            false,
            ConfigurationException.class,
            AdapterAmbiguousException::new,
            AdapterAmbiguousException::new),
    TRANSPORT_CLOSED(
            "internal",
            false,
            ConfigurationException.class,
            TransportClosedException::new,
            TransportClosedException::new),

    CALL_INTERRUPTED(
            "interrupted", true, StoppedException.class, CallInterruptedException::new, CallInterruptedException::new),
    DOWNLOAD_CANCELLED(
            "interrupted",
            true,
            StoppedException.class,
            DownloadCancelledException::new,
            DownloadCancelledException::new);

    final String kind;
    final boolean retryable;
    final Class<? extends BackupException> category;
    private final Function<ErrorDetail, BackupException> plain;
    private final BiFunction<ErrorDetail, @Nullable Throwable, BackupException> caused;

    ErrorLeaf(
            String kind,
            boolean retryable,
            Class<? extends BackupException> category,
            Function<ErrorDetail, BackupException> plain,
            BiFunction<ErrorDetail, @Nullable Throwable, BackupException> caused) {
        this.kind = kind;
        this.retryable = retryable;
        this.category = category;
        this.plain = plain;
        this.caused = caused;
    }

    BackupException of(ErrorDetail detail) {
        return plain.apply(detail);
    }

    BackupException of(ErrorDetail detail, Throwable cause) {
        return caused.apply(detail, cause);
    }
}
