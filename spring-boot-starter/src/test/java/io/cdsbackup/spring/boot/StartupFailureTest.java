package io.cdsbackup.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class StartupFailureTest {

    private static FailureAnalysis analysis(Throwable failure) {
        return new BackupFailureAnalyzer().analyze(new IllegalStateException("around", failure));
    }

    @Test
    void springFindsTheAnalyzer() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
                        .load(
                                FailureAnalyzer.class,
                                SpringFactoriesLoader.ArgumentResolver.none(),
                                (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(BackupFailureAnalyzer.class);
    }

    @Test
    void anApplicationWithoutCredentialsDoesNotStartAndIsToldWhatToSet() {
        Applications.bare().withPropertyValues("cds.backup.transport=jdk").run(context -> {
            FailureAnalysis analysis = new BackupFailureAnalyzer().analyze(context.getStartupFailure());

            assertThat(analysis.getCause()).isInstanceOf(CredentialsNotFoundException.class);
            assertThat(analysis.getDescription()).isEqualTo("No credentials were found.");
            assertThat(analysis.getAction())
                    .startsWith("Set cds.backup.credentials.secret-id and cds.backup.credentials.secret-key, or name a"
                            + " profile by cds.backup.profile, or make a bean of CredentialsProvider.")
                    .contains("cds.backup.enabled=false", "CDS_SECRET_ID");
        });
    }

    @Test
    void aWrongSettingIsSaidWithItsHint() {
        FailureAnalysis analysis = analysis(
                new InvalidSettingException(ErrorDetail.of("It is wrong").withHint("Mend it.")));

        assertThat(analysis.getDescription()).isEqualTo("It is wrong.");
        assertThat(analysis.getAction()).isEqualTo("Mend it.");
    }

    @Test
    void whatFailsOnTheNetworkKeepsItsStack() {
        assertThat(analysis(new ConnectFailedException(ErrorDetail.of("No connection"))))
                .isNull();
    }
}
