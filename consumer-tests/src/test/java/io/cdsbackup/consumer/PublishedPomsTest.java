package io.cdsbackup.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.consumer.PublishedPom.Dependency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a consumer's Maven reads: poms that stand alone, and one that aligns the versions of the rest. */
class PublishedPomsTest {

    private final PublishedPom bom = PublishedPom.of(Published.folder("bom"));

    static List<String> published() {
        return Published.all();
    }

    static List<String> publishedWithCode() {
        return Published.withCode();
    }

    @ParameterizedTest
    @MethodSource("published")
    void needsNeitherTheParentNorItsPlugins(String module) {
        assertThat(PublishedPom.of(Published.folder(module)).elements())
                .contains("groupId", "artifactId", "version", "licenses")
                .doesNotContain("parent", "build", "properties", "repositories", "profiles");
    }

    @ParameterizedTest
    @MethodSource("publishedWithCode")
    void namesNoTestDependencyAndAVersionForEachOther(String module) {
        PublishedPom pom = PublishedPom.of(Published.folder(module));

        assertThat(pom.dependencies()).isNotEmpty().allSatisfy(dependency -> {
            assertThat(dependency.scope()).isIn("compile", "runtime");
            assertThat(dependency.version()).matches("[0-9][0-9A-Za-z.-]*");
            if (dependency.isOurs()) {
                assertThat(dependency.version()).isEqualTo(pom.version());
            }
        });
    }

    @Test
    void theBomAlignsEveryModuleThatIsPublishedAsAJar() {
        assertThat(bom.managedDependencies())
                .extracting(Dependency::moduleFolder)
                .containsExactlyInAnyOrderElementsOf(Published.withCode());
    }

    @Test
    void theBomGivesEachModuleTheVersionThatTheModuleHas() {
        assertThat(bom.managedDependencies())
                .allSatisfy(managed -> assertThat(managed.version())
                        .isEqualTo(PublishedPom.of(Published.folder(managed.moduleFolder()))
                                .version()));
    }

    @Test
    void theBomBringsNothingByItself() {
        assertThat(bom.elements()).doesNotContain("dependencies");
    }
}
