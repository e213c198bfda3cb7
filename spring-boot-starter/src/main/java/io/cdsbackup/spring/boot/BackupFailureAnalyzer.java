package io.cdsbackup.spring.boot;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ConfigurationException;
import io.cdsbackup.error.CredentialsException;
import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.error.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up what is to be set, in place of a stack trace. */
final class BackupFailureAnalyzer extends AbstractFailureAnalyzer<BackupException> {

    private static final String WAYS =
            "Set cds.backup.credentials.secret-id and cds.backup.credentials.secret-key, or name"
                    + " a profile by cds.backup.profile, or make a bean of CredentialsProvider. An application that needs no backups"
                    + " here sets cds.backup.enabled=false.";

    BackupFailureAnalyzer() {}

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BackupException cause) {
        // Of what else may fail while an application starts, such as the network, the stack tells more.
        if (!(cause instanceof ConfigurationException
                || cause instanceof CredentialsException
                || cause instanceof RefusedException)) {
            return null;
        }
        String hint = cause.hint().orElse("");
        String action = cause instanceof CredentialsNotFoundException ? WAYS + " " + hint : hint;
        return new FailureAnalysis(cause.getMessage() + ".", action.isBlank() ? null : action.strip(), cause);
    }
}
