package io.cdsbackup.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 11: {@code Optional} is for what a method gives; what it takes or keeps is {@code @Nullable}. */
class OptionalsTest {

    private static final Hexagon PLANTED = Hexagon.planted("optionals");

    private static final Set<String> OPTIONALS =
            Set.of("java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");

    @Test
    void nothingOptionalIsKeptOrTaken() {
        nothingOptionalIsKeptOrTaken(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void anOptionalFieldOrParameterIsReported() {
        assertThat(Violations.of(nothingOptionalIsKeptOrTaken(PLANTED), PLANTED))
                .containsExactly(
                        "Field <port.Port.kept> is optional",
                        "Method <port.Port.takes(java.lang.String, java.util.Optional)> takes <java.util.Optional>");
    }

    private static ArchRule nothingOptionalIsKeptOrTaken(Hexagon hexagon) {
        return classes()
                .that()
                .resideInAPackage(hexagon.everything())
                .should(Conditions.reportNothing("keep and take nothing optional", OptionalsTest::optionals));
    }

    private static Stream<String> optionals(JavaClass searched) {
        return Stream.concat(
                searched.getFields().stream()
                        .filter(field -> isOptional(field.getRawType()))
                        .map(field -> field.getDescription() + " is optional"),
                searched.getCodeUnits().stream()
                        .flatMap(taking -> taking.getRawParameterTypes().stream()
                                .filter(OptionalsTest::isOptional)
                                .map(taken -> taking.getDescription() + " takes <" + taken.getName() + ">")));
    }

    private static boolean isOptional(JavaClass type) {
        return OPTIONALS.contains(type.getName());
    }
}
