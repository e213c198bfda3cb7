package io.cdsbackup.internal.api;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.BadAnswerException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.CredentialsRefusedException;
import io.cdsbackup.error.NetworkException;
import io.cdsbackup.error.NonceUsedException;
import io.cdsbackup.error.RequestExpiredException;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.ThrottledException;
import io.cdsbackup.internal.events.CallEvents;
import io.cdsbackup.internal.retry.RetrySchedule;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.HttpMethod;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/**
 * One call, from the first attempt to the answer. What can be set right is set right once and tried again at once: the
 * clock, the nonce, a key that was rotated meanwhile. What may pass is waited for. What was rejected is not sent again.
 *
 * @param <T> what the answer is read as
 */
final class ApiConversation<T> {

    private static final Logger LOG = System.getLogger(ApiConversation.class.getName());

    private final ApiSettings settings;
    private final ApiAttempt attempt;
    private final ApiCall<T> call;
    private final CallEvents events;
    private final RetrySchedule schedule;
    private Credentials credentials;
    private ClockSkew skew = ClockSkew.NONE;
    private boolean clockSet;
    private boolean nonceRenewed;
    private boolean keyReread;

    ApiConversation(ApiSettings settings, ApiAttempt attempt, ApiCall<T> call, CallEvents events) {
        this.settings = settings;
        this.attempt = attempt;
        this.call = call;
        this.events = events;
        this.schedule = new RetrySchedule(settings.retries(), settings.timing());
        this.credentials = settings.credentials().credentials();
    }

    T answer() {
        while (true) {
            Outcome<T> outcome = attempt.make(call, credentials, skew, events);
            if (outcome instanceof Outcome.Answered<T> answered) {
                return answered.value();
            }
            Outcome.Failed<T> failed = (Outcome.Failed<T>) outcome;
            if (setRight(failed.failure(), failed.fields())) {
                events.retry(failed.failure(), Duration.ZERO);
            } else {
                waitOrThrow(failed.failure());
            }
        }
    }

    private boolean setRight(BackupException failure, HttpFields fields) {
        if (failure instanceof RequestExpiredException && !clockSet) {
            clockSet = true;
            Optional<ClockSkew> learned = ClockSkew.learned(
                    settings.endpoint(), fields, settings.timing().now());
            learned.ifPresent(found -> skew = found);
            return learned.isPresent();
        }
        if (failure instanceof NonceUsedException && !nonceRenewed && call.method() == HttpMethod.GET) {
            nonceRenewed = true;
            return true;
        }
        if (failure instanceof CredentialsRefusedException && !keyReread) {
            keyReread = true;
            Credentials now = settings.credentials().credentials();
            boolean rotated = !now.equals(credentials);
            credentials = now;
            return rotated;
        }
        return false;
    }

    private void waitOrThrow(BackupException failure) {
        if (!mayPass(failure)) {
            throw failure;
        }
        Duration wait = schedule.afterFailure(failure).orElseThrow(() -> failure);
        LOG.log(
                Level.DEBUG,
                "{0} failed as {1}; the next attempt in {2}",
                call,
                failure.kind().text(),
                wait);
        events.retry(failure, wait);
        settings.timing().pause(wait);
    }

    private boolean mayPass(BackupException failure) {
        if (call.method() == HttpMethod.POST) {
            // It changes something, and an answer that got lost does not tell whether it did. These two were not heard.
            return (failure instanceof ConnectFailedException && failure.retryable())
                    || failure instanceof ThrottledException;
        }
        return failure.retryable()
                && (failure instanceof NetworkException
                        || failure instanceof BadAnswerException
                        || failure instanceof ServiceFailedException
                        || failure instanceof ThrottledException
                        || failure instanceof NonceUsedException);
    }

    /** Shows the call, and not what it is signed with. */
    @Override
    public String toString() {
        return "ApiConversation[" + call + "]";
    }
}
