package io.cdsbackup.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Rule 8: values stay as they are, and classes are what they say. */
class ImmutabilityTest {

    private static final Hexagon PLANTED = Hexagon.planted("immutability");

    @Test
    void fieldsOfDomainAndPortsAreFinal() {
        fieldsOfDomainAndPortsAreFinal(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aFieldThatChangesIsReported() {
        assertThat(Violations.of(fieldsOfDomainAndPortsAreFinal(PLANTED), PLANTED))
                .containsExactly(
                        "Field <domain.Value.size> does not have modifier FINAL",
                        "Field <port.Counter.count> does not have modifier FINAL");
    }

    @Test
    void publicConcreteClassesAreFinal() {
        publicConcreteClassesAreFinal(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aPublicClassThatCanBeExtendedIsReported() {
        assertThat(Violations.of(publicConcreteClassesAreFinal(PLANTED), PLANTED))
                .containsExactly(
                        "Class <cli.Command> does not have modifier FINAL",
                        "Class <domain.Value> does not have modifier FINAL");
    }

    /** A builder is what changes until the value is there; it is the one exception. */
    private static ArchRule fieldsOfDomainAndPortsAreFinal(Hexagon hexagon) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(hexagon.domain(), hexagon.port())
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveSimpleName("Builder")
                .should()
                .beFinal();
    }

    /** An enum cannot be extended from outside, though one whose constants have bodies is not final in its class file. */
    private static ArchRule publicConcreteClassesAreFinal(Hexagon hexagon) {
        return classes()
                .that()
                .resideInAPackage(hexagon.everything())
                .and()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(ABSTRACT)
                .should()
                .haveModifier(FINAL);
    }
}
