package io.cdsbackup.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Rule 4: a port is a promise, and what it takes and gives. */
class PortsTest {

    private static final Hexagon PLANTED = Hexagon.planted("ports");

    @Test
    void portsArePromisesAndValues() {
        portsArePromisesAndValues(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aPortThatIsAServiceIsReported() {
        assertThat(Violations.of(portsArePromisesAndValues(PLANTED), PLANTED))
                .containsExactly(
                        "Class <port.Choice$Only> is not an interface, a record, an enum, a sealed type, or a final class that holds a secret",
                        "Class <port.OpenSecret> is not an interface, a record, an enum, a sealed type, or a final class that holds a secret",
                        "Class <port.Service> is not an interface, a record, an enum, a sealed type, or a final class that holds a secret");
    }

    /** An anonymous class is its interface's own business, such as a constant that does nothing. */
    private static ArchRule portsArePromisesAndValues(Hexagon hexagon) {
        Secrets secrets = new Secrets(hexagon);
        return classes()
                .that()
                .resideInAPackage(hexagon.port())
                .and()
                .areNotAnonymousClasses()
                .should(Conditions.be(
                        "an interface, a record, an enum, a sealed type, or a final class that holds a secret",
                        port -> port.isInterface()
                                || port.isRecord()
                                || port.isEnum()
                                || port.reflect().isSealed()
                                || (isFinal(port)
                                        && secrets.possiblyIn(port).findAny().isPresent())));
    }

    private static boolean isFinal(JavaClass port) {
        return port.getModifiers().contains(FINAL);
    }
}
