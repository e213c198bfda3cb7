package io.cdsbackup.architecture;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A native image works where its builder is told what code reaches by name: each jar tells it for its own code. */
class NativeImageTest {

    static List<ReactorModule> modulesWithCode() {
        return Reactor.modulesWithCode();
    }

    @Test
    void everyReflectiveCallIsListedWithWhatItNeeds() {
        Map<String, List<String>> listed =
                ReflectiveSites.ALL.stream().collect(toMap(ReflectiveSite::method, ReflectiveSite::calls));

        assertThat(ReflectiveCalls.of(Hexagon.PRODUCT.classes()).entrySet())
                .containsExactlyInAnyOrderElementsOf(listed.entrySet());
    }

    @Test
    void aReflectiveCallIsFound() {
        assertThat(ReflectiveCalls.of(Hexagon.planted("reflection").classes()))
                .containsExactly(
                        Map.entry("planted.reflection.Curious.bundle", List.of("ResourceBundle.getBundle")),
                        Map.entry(
                                "planted.reflection.Curious.call",
                                List.of("Class.forName", "Class.getMethods", "Method.invoke")),
                        Map.entry("planted.reflection.Curious.handle", List.of("Lookup.findVirtual")),
                        Map.entry("planted.reflection.Curious.loader", List.of("ClassLoader.loadClass")),
                        Map.entry("planted.reflection.Curious.proxy", List.of("Proxy.newProxyInstance")),
                        Map.entry("planted.reflection.Curious.resource", List.of("ClassLoader.getResource")),
                        Map.entry("planted.reflection.Curious.services", List.of("ServiceLoader.load")));
    }

    @ParameterizedTest
    @MethodSource("modulesWithCode")
    void itsJarTellsWhatItsCallsNeedAndNothingElse(ReactorModule module) {
        Set<NativeEntry> needed =
                sites(module).stream().flatMap(ReflectiveSite::told).collect(toSet());

        assertThat(NativeMetadata.of(module).entries())
                .as("entries in META-INF/native-image of " + module)
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @ParameterizedTest
    @MethodSource("modulesWithCode")
    void whatItsCallsNeedIsThere(ReactorModule module) {
        assertThat(sites(module).stream().flatMap(site -> site.needs().stream()))
                .allMatch(entry -> entry.exists(module));
    }

    @ParameterizedTest
    @MethodSource("modulesWithCode")
    void whatItTellsCountsWhereTheCallingClassIsInTheImage(ReactorModule module) {
        assertThat(NativeMetadata.of(module).conditions())
                .isSubsetOf(sites(module).stream().map(ReflectiveSite::owner).toList());
    }

    private static List<ReflectiveSite> sites(ReactorModule module) {
        return ReflectiveSites.ALL.stream()
                .filter(site -> module.holds(Hexagon.PRODUCT
                        .classes()
                        .get(site.owner())
                        .getSource()
                        .orElseThrow()
                        .getUri()))
                .toList();
    }
}
