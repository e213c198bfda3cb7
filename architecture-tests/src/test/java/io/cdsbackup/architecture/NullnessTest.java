package io.cdsbackup.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Rule 15: in every package, what may be null says so. */
class NullnessTest {

    private static final Hexagon PLANTED = Hexagon.planted("nullness");

    @Test
    void everyPackageIsNullMarked() {
        everyPackageIsNullMarked(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aPackageThatIsNotNullMarkedIsReported() {
        assertThat(Violations.of(everyPackageIsNullMarked(PLANTED), PLANTED))
                .containsExactly(
                        "Class <marked.below.Hidden> is not in a package that is @NullMarked",
                        "Class <told.Shown> is not in a package that is @NullMarked",
                        "Class <told.package-info> is not in a package that is @NullMarked");
    }

    /** Told by its classes, whether others can see them or not: a package without a package-info is in no other list. */
    private static ArchRule everyPackageIsNullMarked(Hexagon hexagon) {
        return classes()
                .that()
                .resideInAPackage(hexagon.everything())
                .should(Conditions.be(
                        "in a package that is @NullMarked", candidate -> isNullMarked(candidate.getPackage())));
    }

    private static boolean isNullMarked(JavaPackage candidate) {
        return candidate.tryGetPackageInfo().stream().anyMatch(info -> info.isAnnotatedWith(NullMarked.class));
    }
}
