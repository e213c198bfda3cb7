package io.cdsbackup.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Rule 3: core leaves HTTP, files, JSON and logging to others. */
class CoreTest {

    private static final Hexagon PLANTED = Hexagon.planted("cores");

    @Test
    void coreOpensNothingAndKnowsNoLibrary() {
        coreOpensNothingAndKnowsNoLibrary(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aCoreThatOpensSomethingOrKnowsALibraryIsReported() {
        assertThat(Violations.of(coreOpensNothingAndKnowsNoLibrary(PLANTED), PLANTED))
                .containsExactly("?");
    }

    /** Of {@code java.nio.file} core may use {@code Path}, as a value. */
    private static ArchRule coreOpensNothingAndKnowsNoLibrary(Hexagon hexagon) {
        return noClasses()
                .that()
                .resideInAnyPackage(hexagon.core())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.net.http..",
                                "java.nio.channels..",
                                "java.util.logging..",
                                "com.fasterxml..",
                                "tools.jackson..",
                                "feign..",
                                "org.slf4j..",
                                "org.springframework..")
                        .or(nameMatching("java\\.io\\.File.*"))
                        .or(resideInAPackage("java.nio.file..")
                                .and(not(nameMatching("java\\.nio\\.file\\.(Path|InvalidPathException)")))));
    }
}
