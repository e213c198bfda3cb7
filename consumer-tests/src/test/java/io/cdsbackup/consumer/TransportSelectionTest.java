package io.cdsbackup.consumer;

import static io.cdsbackup.consumer.Cloud.BACKUP_ID;
import static io.cdsbackup.consumer.Cloud.INSTANCE_ID;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.consumer.ChildJvm.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which transport a program gets that names none, by what is on its path and by the system property. */
class TransportSelectionTest {

    private static final Dependencies BOTH = Dependencies.on("transport-jdk", "transport-feign");
    private static final Pattern TRANSPORT_CLASS = Pattern.compile("io\\.cdsbackup\\.transport\\.(\\w+)\\.(\\w+)");
    private static final List<String> NO_TRANSPORT = List.of(
            "AdapterMissingException",
            "No transport is on the class path",
            "Add one dependency: io.cdsbackup:cds-backup-transport-jdk or io.cdsbackup:cds-backup-transport-feign;"
                    + " or give one to BackupClient.builder().transport(...).");

    private static Cloud cloud;
    private static Path program;

    @TempDir
    private Path work;

    @BeforeAll
    static void compileTheProgramAndStartTheCloud(@TempDir Path classes) {
        program = ConsumerProgram.onClassPath(Dependencies.on("core").compilePath())
                .with("app/Downloads.java")
                .into(classes);
        cloud = new Cloud();
    }

    @AfterAll
    static void stopTheCloud() {
        cloud.close();
    }

    @Test
    void withoutATransportOnTheClassPathTheErrorNamesBothArtifacts() {
        Dependencies none = Dependencies.on("core", "codec-jackson", "local-files");

        assertSays(run(jvm(), none), "module null", NO_TRANSPORT);
    }

    @Test
    void withCoreAloneTheErrorNamesTheOneDependencyThatBringsAllTheRest() {
        assertSays(run(jvm(), Dependencies.on("core")), "module null", NO_TRANSPORT);
    }

    @Test
    void withoutATransportOnTheModulePathTheErrorNamesBothArtifacts(@TempDir Path module) {
        Dependencies none = Dependencies.on("core", "codec-jackson", "local-files");
        Path named = ConsumerProgram.onModulePath(none.compilePath(), "io.cdsbackup.core")
                .with("app/Downloads.java")
                .into(module);

        Outcome outcome =
                jvm().runModule(none.runtimePathAnd(named), "app.Downloads", INSTANCE_ID, BACKUP_ID, work.toString());

        assertSays(outcome, "module app", NO_TRANSPORT);
    }

    @Test
    void withTwoTheErrorListsThemAndSaysHowToChoose() {
        assertSays(
                run(jvm(), BOTH),
                "module null",
                List.of(
                        "AdapterAmbiguousException",
                        "Several transports are on the class path: feign, jdk",
                        "Leave one, or choose by -Dcds.backup.transport=feign,"
                                + " or by BackupClient.builder().transport(...)."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void theSystemPropertyChoosesOneOfTwo(String name) throws IOException {
        Path log = work.resolve("classes.log");

        Outcome outcome =
                run(jvm().option("-Dcds.backup.transport=" + name).option("-Xlog:class+load:file=" + log), BOTH);

        assertThat(outcome.out()).containsExactly("module null", "listed backup-1", "downloaded instance-1_backup-1");
        assertThat(transportsAtWork(Files.readString(log))).containsExactly(name);
    }

    @Test
    void aSystemPropertyThatMatchesNoneIsAnErrorThatListsWhatThereIs() {
        Outcome outcome = run(jvm().option("-Dcds.backup.transport=netty"), BOTH);

        assertSays(
                outcome,
                "module null",
                List.of(
                        "AdapterMissingException",
                        "No transport on the class path has the system property cds.backup.transport=netty",
                        "There is feign, jdk. Add io.cdsbackup:cds-backup-transport-jdk"
                                + " or io.cdsbackup:cds-backup-transport-feign, or correct the name."));
    }

    @Test
    void aSystemPropertyForATransportThatIsNotThereIsNoReasonToTakeTheOneThatIs() {
        Outcome outcome = run(jvm().option("-Dcds.backup.transport=feign"), Dependencies.on("transport-jdk"));

        assertThat(outcome.out())
                .contains("No transport on the class path has the system property cds.backup.transport=feign")
                .noneMatch(line -> line.startsWith("listed"));
    }

    private ChildJvm jvm() {
        return ChildJvm.in(work).environment(cloud.environment());
    }

    private Outcome run(ChildJvm jvm, Dependencies dependencies) {
        return jvm.runClass(
                dependencies.runtimePathAnd(program), "app.Downloads", INSTANCE_ID, BACKUP_ID, work.toString());
    }

    private static void assertSays(Outcome outcome, String firstLine, List<String> error) {
        List<String> lines = Stream.concat(Stream.of(firstLine), error.stream()).toList();
        assertThat(outcome).isEqualTo(new Outcome(0, lines, List.of()));
    }

    /** Those of which the JVM loaded more than the provider, which is asked for its name. */
    private static Set<String> transportsAtWork(String loadedClasses) {
        return TRANSPORT_CLASS
                .matcher(loadedClasses)
                .results()
                .filter(loaded -> !loaded.group(2).endsWith("TransportProvider"))
                .map(loaded -> loaded.group(1))
                .collect(toSet());
    }
}
