package io.cdsbackup.consumer;

import static io.cdsbackup.consumer.Cloud.BACKUP_ID;
import static io.cdsbackup.consumer.Cloud.INSTANCE_ID;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.consumer.ChildJvm.Outcome;
import io.cdsbackup.testkit.contract.ContractCase;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The library inside an application's plug-in, where the thread's context class loader is another than the library's. The
 * same with modules: {@link PluginLayerTest}.
 */
class PluginLoaderTest {

    private static final Outcome BUILT = new Outcome(0, List.of("built"), List.of());

    private static Cloud cloud;
    private static Path program;
    private static Path host;

    @TempDir
    private Path work;

    @BeforeAll
    static void compileTheProgramsAndStartTheCloud(@TempDir Path programClasses, @TempDir Path hostClasses) {
        program = ConsumerProgram.onClassPath(Dependencies.on("core").compilePath())
                .with("app/Downloads.java")
                .with("app/Builds.java")
                .into(programClasses);
        host = ConsumerProgram.onClassPath(List.of()).with("host/Host.java").into(hostClasses);
        cloud = new Cloud();
    }

    @AfterAll
    static void stopTheCloud() {
        cloud.close();
    }

    @ContractCase(54)
    @ParameterizedTest
    @ValueSource(strings = {"none", "empty", "application"})
    void findsThePluginsOwnAdaptersWhereTheContextHasNone(String context) {
        assertThat(build(List.of(), Dependencies.on("transport-jdk"), context)).isEqualTo(BUILT);
    }

    @ContractCase(54)
    @ParameterizedTest
    @ValueSource(strings = {"transport-jdk", "transport-feign"})
    void downloadsWhereTheContextSeesNothingAtAll(String transport) {
        Outcome outcome = run(
                List.of(),
                Dependencies.on(transport),
                "empty",
                "app.Downloads",
                INSTANCE_ID,
                BACKUP_ID,
                work.toString());

        assertThat(outcome)
                .isEqualTo(new Outcome(
                        0, List.of("module null", "listed backup-1", "downloaded instance-1_backup-1"), List.of()));
    }

    @ContractCase(54)
    @Test
    void takesThePluginsOwnWhereTheContextIsOfAnApplicationWithACopyOfTheLibrary() {
        Outcome outcome = build(
                Dependencies.on("transport-jdk").runtimePath(), Dependencies.on("transport-feign"), "application");

        assertThat(outcome).isEqualTo(BUILT);
    }

    @ContractCase(54)
    @Test
    void findsAnAdapterThatTheContextAloneHas() {
        String context = "below-plugin=" + BuiltJars.of("transport-jdk").file();

        Outcome outcome = build(List.of(), Dependencies.on("core", "codec-jackson", "local-files"), context);

        assertThat(outcome).isEqualTo(BUILT);
    }

    @ContractCase(54)
    @Test
    void countsAProviderOnceThatBothLoadersSee() {
        String context = "below-plugin=" + BuiltJars.of("transport-jdk").file();

        Outcome outcome = build(List.of(), Dependencies.on("transport-jdk"), context);

        assertThat(outcome).isEqualTo(BUILT);
    }

    @ContractCase(54)
    @Test
    void countsAProviderOnceOfWhichBothLoadersHaveTheirOwnCopy() {
        String context =
                "below-plugin-own-first=" + BuiltJars.of("transport-jdk").file();

        Outcome outcome = build(List.of(), Dependencies.on("transport-jdk"), context);

        assertThat(outcome).isEqualTo(BUILT);
    }

    @ContractCase(54)
    @Test
    void countsTwoWhereTheContextHasOneAndThePluginAnother() {
        String context =
                "below-plugin=" + joined(Dependencies.on("transport-feign").runtimePath());

        Outcome outcome = build(List.of(), Dependencies.on("transport-jdk"), context);

        assertThat(outcome.out())
                .startsWith("AdapterAmbiguousException", "Several transports are on the class path: feign, jdk");
    }

    private Outcome build(List<Path> application, Dependencies plugin, String context) {
        return run(application, plugin, context, "app.Builds");
    }

    private Outcome run(List<Path> application, Dependencies plugin, String context, String... command) {
        List<Path> classPath = new ArrayList<>(application);
        classPath.add(host);
        List<String> arguments = new ArrayList<>(List.of(joined(plugin.runtimePathAnd(program)), context));
        arguments.addAll(List.of(command));
        return ChildJvm.in(work)
                .environment(cloud.environment())
                .runClass(classPath, "host.Host", arguments.toArray(String[]::new));
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(joining(File.pathSeparator));
    }
}
