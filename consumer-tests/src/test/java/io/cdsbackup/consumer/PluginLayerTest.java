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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library as modules inside an application's plug-in, which is a layer of its own with one class loader or many. */
class PluginLayerTest {

    private static final Outcome BUILT = new Outcome(0, List.of("built"), List.of());
    private static final List<Path> NO_JARS = List.of();

    private static Cloud cloud;
    private static Path program;
    private static Path host;

    @TempDir
    private Path work;

    @BeforeAll
    static void compileTheProgramsAndStartTheCloud(@TempDir Path programClasses, @TempDir Path hostClasses) {
        program = ConsumerProgram.onModulePath(Dependencies.on("core").compilePath(), "io.cdsbackup.core")
                .with("app/Downloads.java")
                .with("app/Builds.java")
                .into(programClasses);
        host = ConsumerProgram.ofModule("host", List.of())
                .with("host/Layers.java")
                .into(hostClasses);
        cloud = new Cloud();
    }

    @AfterAll
    static void stopTheCloud() {
        cloud.close();
    }

    @ContractCase(54)
    @ParameterizedTest
    @CsvSource({"one, nobody", "one, application", "many, nobody", "many, application"})
    void findsThePluginsOwnAdaptersWhereTheContextHasNone(String loaders, String context) {
        assertThat(build(NO_JARS, Dependencies.on("transport-jdk").runtimePath(), loaders, context))
                .isEqualTo(BUILT);
    }

    @ContractCase(54)
    @ParameterizedTest
    @CsvSource({
        "transport-jdk, one",
        "transport-jdk, many",
        "transport-feign, one",
        "transport-feign, many",
    })
    void downloadsWhereTheContextSeesNothingAtAll(String transport, String loaders) {
        Outcome outcome = run(
                NO_JARS,
                Dependencies.on(transport).runtimePath(),
                loaders,
                "nobody",
                "app.Downloads",
                INSTANCE_ID,
                BACKUP_ID,
                work.toString());

        assertThat(outcome)
                .isEqualTo(new Outcome(
                        0, List.of("module app", "listed backup-1", "downloaded instance-1_backup-1"), List.of()));
    }

    @ContractCase(54)
    @ParameterizedTest
    @ValueSource(strings = {"one", "many"})
    void takesThePluginsOwnWhereTheApplicationHasACopyOfTheLibrary(String loaders) {
        Outcome outcome = build(
                Dependencies.on("transport-jdk").runtimePath(),
                Dependencies.on("transport-feign").runtimePath(),
                loaders,
                "application");

        assertThat(outcome).isEqualTo(BUILT);
    }

    @ContractCase(54)
    @ParameterizedTest
    @ValueSource(strings = {"one", "many"})
    void findsATransportInThePluginOfWhichTheApplicationHasTheRest(String loaders) {
        Outcome outcome = build(
                Dependencies.on("core", "codec-jackson", "local-files").runtimePath(),
                List.of(BuiltJars.of("transport-jdk").file()),
                loaders,
                "plugin");

        assertThat(outcome).isEqualTo(BUILT);
    }

    @ContractCase(54)
    @ParameterizedTest
    @ValueSource(strings = {"one", "many"})
    void countsATransportOnceOfWhichTheApplicationHasACopy(String loaders) {
        Outcome outcome = build(
                Dependencies.on("transport-jdk").runtimePath(),
                List.of(BuiltJars.of("transport-jdk").file()),
                loaders,
                "plugin");

        assertThat(outcome).isEqualTo(BUILT);
    }

    @ContractCase(54)
    @ParameterizedTest
    @ValueSource(strings = {"one", "many"})
    void countsTwoWhereTheApplicationHasOneAndThePluginAnother(String loaders) {
        Outcome outcome = build(
                Dependencies.on("transport-feign").runtimePath(),
                List.of(BuiltJars.of("transport-jdk").file()),
                loaders,
                "plugin");

        assertThat(outcome.out())
                .startsWith("AdapterAmbiguousException", "Several transports are on the class path: feign, jdk");
    }

    private Outcome build(List<Path> application, List<Path> plugin, String loaders, String context) {
        return run(application, plugin, loaders, context, "app.Builds");
    }

    private Outcome run(List<Path> application, List<Path> plugin, String loaders, String context, String... command) {
        List<Path> modulePath = new ArrayList<>(application);
        modulePath.add(host);
        List<String> arguments = new ArrayList<>(List.of(joined(plugin), loaders, context));
        arguments.addAll(List.of(command));
        return ChildJvm.in(work)
                .environment(cloud.environment())
                .option("--add-modules=java.se,ALL-MODULE-PATH")
                .runModule(modulePath, "host.Layers", arguments.toArray(String[]::new));
    }

    private static String joined(List<Path> plugin) {
        return Stream.concat(Stream.of(program), plugin.stream())
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
    }
}
