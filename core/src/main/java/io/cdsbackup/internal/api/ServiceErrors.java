package io.cdsbackup.internal.api;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.CredentialsRefusedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.error.NonceUsedException;
import io.cdsbackup.error.RequestExpiredException;
import io.cdsbackup.error.RequestRejectedException;
import io.cdsbackup.error.ResourceInUseException;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.ThrottledException;
import java.util.Locale;
import java.util.regex.Pattern;

/** From the service's codes, and from statuses without one, to errors: the table of the vendor's error pages. */
final class ServiceErrors {

    private static final Pattern NONCE_USED = Pattern.compile(
            "(?i)nonce\\b.{0,40}\\b(used|repeat|replay|duplicate)|(used|repeat|replay|duplicate)\\w*\\b.{0,40}nonce");
    private static final String CHECK_KEY = "Check the access key and its secret, and that the account may do this.";

    private ServiceErrors() {}

    /**
     * The error for an answer with a code.
     *
     * @param detail what the answer said, masked; its code as the service wrote it
     * @param code the code
     * @param status the HTTP status, for codes that are not known
     * @return the error
     */
    static BackupException coded(ErrorDetail detail, String code, int status) {
        if (saysNonceUsed(code, detail.message())) {
            return new NonceUsedException(
                    detail.withHint("Something on the way sends requests twice: look for a proxy."));
        }
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "resourcenotfound" ->
                new ResourceNotFoundException(detail.withHint("Check the instance id, the backup id and the region; "
                        + "a backup is gone when its retention has ended."));
            case "resourceinuse" ->
                new ResourceInUseException(detail.withHint("Another task holds it: try again when that has ended."));
            case "argmissing", "invalidparameter", "badargs" ->
                new RequestRejectedException(detail.withHint("Correct the request: trying it again does not help."));
            case "unsupportedoperation" ->
                new RequestRejectedException(detail.withHint("This instance does not support it."));
            case "invalidaccesskeyid", "signaturedoesnotmatch", "accessdenied" ->
                new CredentialsRefusedException(detail.withHint(CHECK_KEY));
            case "requestexpired" ->
                new RequestExpiredException(detail.withHint("Set this machine's clock right (NTP)."));
            case "requestlimitexceeded", "resourcebusy" ->
                new ThrottledException(detail.withHint("Call less often, or try again later."));
            case "internalerror", "createorderexcept" ->
                new ServiceFailedException(detail.withHint("The fault is the service's: try again later."));
            default -> unknown(detail, status);
        };
    }

    /**
     * The error for an answer that is no envelope.
     *
     * @param detail what there is to say
     * @param status the HTTP status
     * @return the error
     */
    static BackupException uncoded(ErrorDetail detail, int status) {
        if (status == 429) {
            return new ThrottledException(detail.withHint("Call less often, or try again later."));
        }
        if (status >= 500) {
            return new ServiceFailedException(detail.withHint("The fault is the service's: try again later."));
        }
        return switch (status) {
            case 401, 403 -> new CredentialsRefusedException(detail.withHint(CHECK_KEY));
            case 400 -> new RequestRejectedException(detail);
            default ->
                new MalformedAnswerException(detail.withHint(
                        "Check the endpoint: a proxy, a login page or another service may have answered."));
        };
    }

    // No code for it is published, so the words are looked at, but not where they may echo the string to sign.
    private static boolean saysNonceUsed(String code, String message) {
        if (code.equalsIgnoreCase("SignatureDoesNotMatch")) {
            return false;
        }
        return code.toLowerCase(Locale.ROOT).contains("nonce")
                || NONCE_USED.matcher(message).find();
    }

    private static BackupException unknown(ErrorDetail detail, int status) {
        if (status == 404) {
            return new ResourceNotFoundException(detail);
        }
        if (status == 409) {
            return new ResourceInUseException(detail);
        }
        if (status >= 400 && status != 401 && status != 403 && status != 429 && status < 500) {
            return new RequestRejectedException(detail);
        }
        // A failure with status 200 and a code that nobody published: the service said no, and did not say "later".
        return status < 400 ? new RequestRejectedException(detail) : uncoded(detail, status);
    }
}
