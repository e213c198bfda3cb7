package io.cdsbackup.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users compiled against the last release goes on to compile and to run. japicmp, which runs at {@code verify}, compares
 * classes and their members; here is what it does not look at. {@code docs/compatibility.md} says what to do about a failure.
 */
class CompatibilityTest {

    private static final ApiBaseline BASELINE = ApiBaseline.current();

    static List<ModuleDescriptor> modules() {
        return BASELINE.modules();
    }

    @Test
    void recordsEnumsAndSealedTypesAreMadeOfWhatTheyWere() throws IOException, ReflectiveOperationException {
        Set<String> accepted = ApiBaseline.accepted();
        List<String> changes = new ArrayList<>();
        try (URLClassLoader old = BASELINE.loader()) {
            for (String name : BASELINE.classes()) {
                if (!accepted.contains(name) && isThere(name)) {
                    ApiShape.changes(
                                    old.loadClass(name),
                                    Class.forName(name, false, getClass().getClassLoader()))
                            .forEach(changes::add);
                }
            }
        }

        assertThat(changes).isEmpty();
    }

    @Test
    void aChangeOfWhatTheyAreMadeOfIsReported() {
        assertThat(Stream.of("Colour", "Point", "Shape").flatMap(CompatibilityTest::planted))
                .containsExactly(
                        "planted.api.now.Colour: constants were [BLUE, RED] and are [BLUE, GREEN, RED]",
                        "planted.api.now.Point: components were [int x, int y] and are [int x, int y, int z]",
                        "planted.api.now.Shape: permitted classes were [planted.api.before.Shape$Round]"
                                + " and are [planted.api.now.Shape$Flat, planted.api.now.Shape$Round]");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleExportsWhatItDid(ModuleDescriptor before) {
        ModuleDescriptor now = Reactor.modulesWithCode().stream()
                .map(ReactorModule::descriptor)
                .filter(module -> module.name().equals(before.name()))
                .findFirst()
                .orElseThrow();

        assertThat(now.exports()).containsAll(before.exports());
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, CompatibilityTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException removed) {
            // japicmp says so.
            return false;
        }
    }

    private static Stream<String> planted(String type) {
        try {
            return ApiShape.changes(
                    Class.forName("planted.api.before." + type), Class.forName("planted.api.now." + type));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
