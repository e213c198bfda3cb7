package io.cdsbackup.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Rule 14: keys are used in one place. {@code docs/decisions/arch-sandbox-verifier.md} says why the sandbox is free. */
class CryptographyTest {

    private static final Hexagon PLANTED = Hexagon.planted("cryptography");

    @Test
    void onlySigningUsesKeys() {
        onlySigningUsesKeys(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aUseOfKeysElsewhereIsReported() {
        assertThat(Violations.of(onlySigningUsesKeys(PLANTED), PLANTED))
                .containsExactly("Method <internal.api.Wrong.key()> has return type <javax.crypto.spec.SecretKeySpec>");
    }

    @Test
    void theRuleSeesTheUseOfKeysInSigning() {
        assertThat(Hexagon.PRODUCT.classes().that(resideInAPackage(Hexagon.PRODUCT.signing())).stream()
                        .flatMap(signing -> signing.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName()))
                .contains("javax.crypto");
    }

    private static ArchRule onlySigningUsesKeys(Hexagon hexagon) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(hexagon.signing(), hexagon.sandbox())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.crypto..");
    }
}
