package io.cdsbackup.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Rule 7: what is internal can change without anybody noticing. */
class InternalsTest {

    private static final Hexagon PLANTED = Hexagon.planted("internals");

    @Test
    void internalsAreUsedByCoreAlone() {
        internalsAreUsedByCoreAlone(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aUseOfInternalsOutsideOfCoreIsReported() {
        assertThat(Violations.of(internalsAreUsedByCoreAlone(PLANTED), PLANTED))
                .containsExactly("Class <transport.jdk.Wire$1> implements interface <internal.Engine>");
    }

    @Test
    void internalsAreInNoPublicSignature() {
        internalsAreInNoPublicSignature(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void internalsInAPublicSignatureAreReported() {
        assertThat(Violations.of(internalsAreInNoPublicSignature(PLANTED), PLANTED))
                .containsExactly(
                        "Class <Client> shows <internal.Engine>",
                        "Constructor <Client.<init>(internal.Engine)> shows <internal.Engine>",
                        "Field <Client.field> shows <internal.Engine>",
                        "Method <Client.array([Linternal.Engine;)> shows <internal.Engine>",
                        "Method <Client.bounded()> shows <internal.Engine>",
                        "Method <Client.generic()> shows <internal.Engine>",
                        "Method <Client.inherited()> shows <internal.Engine>",
                        "Method <Client.thrown()> shows <internal.Jam>");
    }

    private static ArchRule internalsAreUsedByCoreAlone(Hexagon hexagon) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(hexagon.core())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(hexagon.internal());
    }

    private static ArchRule internalsAreInNoPublicSignature(Hexagon hexagon) {
        DescribedPredicate<JavaClass> internal = resideInAPackage(hexagon.internal());
        return classes()
                .that()
                .resideInAnyPackage(hexagon.everything())
                .and()
                .resideOutsideOfPackage(hexagon.internal())
                .should(Conditions.reportNothing(
                        "show no internal type in a signature that others can see",
                        shown -> PublicSignature.of(shown).mentions(internal)));
    }
}
