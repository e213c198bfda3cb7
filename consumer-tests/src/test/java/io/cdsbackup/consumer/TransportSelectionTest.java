package io.cdsbackup.consumer;

import static io.cdsbackup.consumer.Cloud.BACKUP_ID;
import static io.cdsbackup.consumer.Cloud.INSTANCE_ID;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.consumer.ChildJvm.Outcome;
import io.cdsbackup.testkit.contract.ContractCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Which transport a program gets that names none, by what is on its path and by the system property. With one there it is
 * that one: {@link OneDependencyTest}.
 */
class TransportSelectionTest {

    private static final Dependencies BOTH = Dependencies.on("transport-jdk", "transport-feign");
    private static final Pattern TRANSPORT_CLASS = Pattern.compile("io\\.cdsbackup\\.transport\\.(\\w+)\\.(\\w+)");
    private static final List<String> NO_TRANSPORT = List.of(
            "AdapterMissingException",
            "No transport is on the class path",
            "Add one dependency: io.cdsbackup:cds-backup-transport-jdk or io.cdsbackup:cds-backup-transport-feign;"
                    + " or give one to BackupClient.builder().transport(...).");

    private static final Map<Launch, Path> PROGRAMS = new EnumMap<>(Launch.class);
    private static Cloud cloud;

    @TempDir
    private Path work;

    @BeforeAll
    static void compileTheProgramsAndStartTheCloud(@TempDir Path classes) throws IOException {
        for (Launch launch : Launch.values()) {
            Path folder = Files.createDirectory(classes.resolve(launch.name()));
            PROGRAMS.put(launch, launch.program().with("app/Downloads.java").into(folder));
        }
        cloud = new Cloud();
    }

    @AfterAll
    static void stopTheCloud() {
        cloud.close();
    }

    @ContractCase(51)
    @ParameterizedTest
    @EnumSource
    void withoutATransportTheErrorNamesBothArtifacts(Launch launch) {
        Dependencies none = Dependencies.on("core", "codec-jackson", "local-files");

        assertSays(launch, run(launch, jvm(), none), NO_TRANSPORT);
    }

    @ContractCase(51)
    @ParameterizedTest
    @EnumSource
    void withCoreAloneTheErrorNamesTheOneDependencyThatBringsAllTheRest(Launch launch) {
        assertSays(launch, run(launch, jvm(), Dependencies.on("core")), NO_TRANSPORT);
    }

    @ContractCase(52)
    @ParameterizedTest
    @EnumSource
    void withTwoTheErrorListsThemAndSaysHowToChoose(Launch launch) {
        assertSays(
                launch,
                run(launch, jvm(), BOTH),
                List.of(
                        "AdapterAmbiguousException",
                        "Several transports are on the class path: feign, jdk",
                        "Leave one, or choose by -Dcds.backup.transport=feign,"
                                + " or by BackupClient.builder().transport(...)."));
    }

    @ContractCase(53)
    @ParameterizedTest
    @CsvSource({"CLASS_PATH, jdk", "CLASS_PATH, feign", "MODULE_PATH, jdk", "MODULE_PATH, feign"})
    void theSystemPropertyChoosesOneOfTwo(Launch launch, String name) throws IOException {
        Path log = work.resolve("classes.log");
        ChildJvm jvm = jvm().option("-Dcds.backup.transport=" + name).option("-Xlog:class+load:file=" + log);

        assertSays(launch, run(launch, jvm, BOTH), List.of("listed backup-1", "downloaded instance-1_backup-1"));
        assertThat(transportsAtWork(Files.readString(log))).containsExactly(name);
    }

    @ContractCase(53)
    @ParameterizedTest
    @EnumSource
    void aSystemPropertyThatMatchesNoneIsAnErrorThatListsWhatThereIs(Launch launch) {
        assertSays(
                launch,
                run(launch, jvm().option("-Dcds.backup.transport=netty"), BOTH),
                List.of(
                        "AdapterMissingException",
                        "No transport on the class path has the system property cds.backup.transport=netty",
                        "There is feign, jdk. Add io.cdsbackup:cds-backup-transport-jdk"
                                + " or io.cdsbackup:cds-backup-transport-feign, or correct the name."));
    }

    @ContractCase(53)
    @ParameterizedTest
    @EnumSource
    void aSystemPropertyForATransportThatIsNotThereIsNoReasonToTakeTheOneThatIs(Launch launch) {
        assertSays(
                launch,
                run(launch, jvm().option("-Dcds.backup.transport=feign"), Dependencies.on("transport-jdk")),
                List.of(
                        "AdapterMissingException",
                        "No transport on the class path has the system property cds.backup.transport=feign",
                        "There is jdk. Add io.cdsbackup:cds-backup-transport-jdk"
                                + " or io.cdsbackup:cds-backup-transport-feign, or correct the name."));
    }

    private ChildJvm jvm() {
        return ChildJvm.in(work).environment(cloud.environment());
    }

    private Outcome run(Launch launch, ChildJvm jvm, Dependencies dependencies) {
        List<Path> path = dependencies.runtimePathAnd(PROGRAMS.get(launch));
        return launch.run(jvm, path, "app.Downloads", INSTANCE_ID, BACKUP_ID, work.toString());
    }

    private static void assertSays(Launch launch, Outcome outcome, List<String> lines) {
        assertThat(outcome).isEqualTo(new Outcome(0, launch.expected(lines), List.of()));
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
