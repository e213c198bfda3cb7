package io.cdsbackup.consumer;

import static io.cdsbackup.consumer.Cloud.BACKUP_ID;
import static io.cdsbackup.consumer.Cloud.CONTENT;
import static io.cdsbackup.consumer.Cloud.INSTANCE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.consumer.ChildJvm.Outcome;
import io.cdsbackup.consumer.PublishedPom.Dependency;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user adds one dependency, a transport, and has all that lists and downloads backups. */
class OneDependencyTest {

    private static Cloud cloud;

    @TempDir
    private Path classes;

    @TempDir
    private Path work;

    @BeforeAll
    static void startTheCloud() {
        cloud = new Cloud();
    }

    @AfterAll
    static void stopTheCloud() {
        cloud.close();
    }

    @BeforeEach
    void forgetEarlierCalls() {
        cloud.forget();
    }

    @Test
    void theJdkTransportBringsCoreToCompileAgainstAndTheOtherAdaptersToRunWith() {
        assertThat(BuiltJars.of("transport-jdk").pom().dependencies())
                .extracting(Dependency::toString)
                .containsExactlyInAnyOrder(
                        "cds-backup-core:compile",
                        "cds-backup-codec-jackson:runtime",
                        "cds-backup-local-files:runtime",
                        "jspecify:compile");
    }

    @Test
    void theFeignTransportBringsFeignAsWell() {
        assertThat(BuiltJars.of("transport-feign").pom().dependencies())
                .extracting(Dependency::toString)
                .containsExactlyInAnyOrder(
                        "cds-backup-core:compile",
                        "feign-core:compile",
                        "cds-backup-codec-jackson:runtime",
                        "cds-backup-local-files:runtime",
                        "jspecify:compile");
    }

    @Test
    void coreBringsNothingButAnnotations() {
        assertThat(BuiltJars.of("core").pom().dependencies())
                .extracting(Dependency::toString)
                .containsExactly("jspecify:compile");
    }

    @ParameterizedTest
    @CsvSource({"transport-jdk, io.cdsbackup.transport.jdk", "transport-feign, io.cdsbackup.transport.feign"})
    void aNamedModuleThatRequiresTheTransportAloneListsAndDownloads(String dependency, String module) {
        Dependencies dependencies = Dependencies.on(dependency);
        Path program = ConsumerProgram.onModulePath(dependencies.compilePath(), module)
                .with("app/Downloads.java")
                .into(classes);

        Outcome outcome = ChildJvm.in(work)
                .environment(cloud.environment())
                .runModule(
                        dependencies.runtimePathAnd(program), "app.Downloads", INSTANCE_ID, BACKUP_ID, work.toString());

        assertListedAndDownloaded(outcome, "module app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transport-jdk", "transport-feign"})
    void aProgramOnTheClassPathListsAndDownloads(String dependency) {
        Dependencies dependencies = Dependencies.on(dependency);
        Path program = ConsumerProgram.onClassPath(dependencies.compilePath())
                .with("app/Downloads.java")
                .into(classes);

        Outcome outcome = ChildJvm.in(work)
                .environment(cloud.environment())
                .runClass(
                        dependencies.runtimePathAnd(program), "app.Downloads", INSTANCE_ID, BACKUP_ID, work.toString());

        assertListedAndDownloaded(outcome, "module null");
    }

    private void assertListedAndDownloaded(Outcome outcome, String firstLine) {
        String file = INSTANCE_ID + "_" + BACKUP_ID;
        assertThat(outcome)
                .isEqualTo(new Outcome(0, List.of(firstLine, "listed " + BACKUP_ID, "downloaded " + file), List.of()));
        assertThat(work.resolve(file)).hasContent(CONTENT);
        assertThat(cloud.actions()).startsWith("DescribeBackups").contains("DownloadBackup");
    }
}
