package io.cdsbackup.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** Rule 6: packages can be read one after the other. */
class PackageCyclesTest {

    private static final Hexagon PLANTED = Hexagon.planted("cycles");

    @Test
    void packagesHaveNoCycles() {
        packagesHaveNoCycles(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aCycleOfPackagesIsReported() {
        assertThat(Violations.of(packagesHaveNoCycles(PLANTED), PLANTED))
                .containsExactly(
                        "Cycle detected: Slice planted.cycles -> \n                Slice internal -> \n                Slice internal.api -> \n                Slice planted.cycles\n  1. Dependencies of Slice planted.cycles\n    - Method <Client.engine()> has return type <internal.Engine>\n  2. Dependencies of Slice internal\n    - Method <internal.Engine.action()> has return type <internal.api.Action>\n  3. Dependencies of Slice internal.api\n    - Method <internal.api.Action.client()> has return type <Client>");
    }

    private static ArchRule packagesHaveNoCycles(Hexagon hexagon) {
        return slices().assignedFrom(packages(hexagon)).should().beFreeOfCycles();
    }

    /** Each package by itself: a package and the one below it are two. */
    private static SliceAssignment packages(Hexagon hexagon) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass sliced) {
                return (sliced.getPackageName() + ".").startsWith(hexagon.root() + ".")
                        ? SliceIdentifier.of(sliced.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
