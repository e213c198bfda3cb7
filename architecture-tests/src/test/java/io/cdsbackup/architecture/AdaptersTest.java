package io.cdsbackup.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** Rule 5: each adapter can be taken away without the others noticing. */
class AdaptersTest {

    private static final Hexagon PLANTED = Hexagon.planted("adapters");

    @Test
    void adaptersDoNotDependOnEachOther() {
        adaptersDoNotDependOnEachOther(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void anAdapterThatDependsOnAnotherIsReported() {
        assertThat(Violations.of(adaptersDoNotDependOnEachOther(PLANTED), PLANTED))
                .containsExactly(
                        "Slice localfiles depends on Slice transport.jdk:\nMethod <localfiles.Disk.wire()> has return type <transport.jdk.Wire>",
                        "Slice transport.feign depends on Slice codec.jackson:\nMethod <transport.feign.part.Loan.parser()> has return type <codec.jackson.Parser>");
    }

    private static ArchRule adaptersDoNotDependOnEachOther(Hexagon hexagon) {
        return slices().assignedFrom(adapters(hexagon)).should().notDependOnEachOther();
    }

    private static SliceAssignment adapters(Hexagon hexagon) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass sliced) {
                return hexagon.adapters().stream()
                        .filter(adapter -> (sliced.getPackageName() + ".").startsWith(adapter + "."))
                        .map(SliceIdentifier::of)
                        .findFirst()
                        .orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "adapters";
            }
        };
    }
}
