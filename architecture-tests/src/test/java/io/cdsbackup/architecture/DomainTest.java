package io.cdsbackup.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Rule 2: the domain is made of the language, and of itself. */
class DomainTest {

    private static final Hexagon PLANTED = Hexagon.planted("domains");

    @Test
    void theDomainDependsOnTheLanguageAndItself() {
        theDomainDependsOnTheLanguageAndItself(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aDomainThatDependsOnMoreIsReported() {
        assertThat(Violations.of(theDomainDependsOnTheLanguageAndItself(PLANTED), PLANTED))
                .containsExactly(
                        "Interface <domain.Worldly> extends interface <java.io.Serializable>",
                        "Method <domain.Worldly.failure()> has return type <error.Failure>",
                        "Method <domain.Worldly.path()> has return type <java.nio.file.Path>",
                        "Method <domain.Worldly.url()> has return type <java.net.URL>");
    }

    private static ArchRule theDomainDependsOnTheLanguageAndItself(Hexagon hexagon) {
        return classes()
                .that()
                .resideInAPackage(hexagon.domain())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                hexagon.domain(),
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "org.jspecify.annotations..")
                        .or(equivalentTo(URI.class)));
    }
}
