package io.cdsbackup.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Provides;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each module of the build as a whole. */
class ModulesTest {

    static List<ReactorModule> modules() {
        return Reactor.modules();
    }

    static List<ReactorModule> modulesWithCode() {
        return Reactor.modulesWithCode();
    }

    @Test
    void theBuildHasTheModulesThatAUserNames() {
        assertThat(modules())
                .extracting(ReactorModule::toString)
                .contains("core", "transport-jdk", "transport-feign", "testkit", "bom");
    }

    @ParameterizedTest
    @MethodSource("modulesWithCode")
    void theRulesSeeItsClasses(ReactorModule module) {
        Stream<String> seen = Hexagon.PRODUCT.classes().stream()
                .filter(candidate ->
                        module.holds(candidate.getSource().orElseThrow().getUri()))
                .map(JavaClass::getSimpleName);

        assertThat(seen)
                .as("classes of %s, besides package-info", module)
                .anyMatch(name -> !name.equals("package-info"));
    }

    @ParameterizedTest
    @MethodSource("modulesWithCode")
    void isBuiltBeforeTheRulesAreHeld(ReactorModule module) {
        Stream<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);

        assertThat(classPath)
                .as("the dependencies of this module, which would else see the classes of an earlier build")
                .anyMatch(entry -> entry.startsWith(module.folder()));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void hasAReadme(ReactorModule module) {
        assertThat(module.folder().resolve("README.md")).isRegularFile().isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("modulesWithCode")
    void saysInEachPackageWhatItIsFor(ReactorModule module) {
        assertThat(module.packageFolders())
                .isNotEmpty()
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("modulesWithCode")
    void providesTheSameOnTheClassPathAsOnTheModulePath(ReactorModule module) {
        assertThat(module.services())
                .isEqualTo(
                        module.descriptor().provides().stream().collect(toMap(Provides::service, Provides::providers)));
    }

    @ParameterizedTest
    @MethodSource("modulesWithCode")
    void isNamedAfterItsPackageAndExportsNothingInternal(ReactorModule module) {
        ModuleDescriptor descriptor = module.descriptor();

        assertThat(descriptor.name()).isIn(modulesAfterPackages());
        assertThat(descriptor.exports())
                .extracting(Exports::source)
                .noneMatch(exported -> exported.contains(".internal"));
    }

    private static List<String> modulesAfterPackages() {
        Hexagon product = Hexagon.PRODUCT;
        return Stream.of(
                        product.adapters().stream(),
                        product.homes().stream(),
                        Stream.of("core", "sandbox", "testkit", "cli", "benchmarks")
                                .map(name -> product.root() + "." + name))
                .flatMap(names -> names)
                .toList();
    }
}
