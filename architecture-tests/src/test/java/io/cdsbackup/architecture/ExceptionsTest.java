package io.cdsbackup.architecture;

import static com.tngtech.archunit.core.domain.JavaConstructor.CONSTRUCTOR_NAME;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 9, and a part of rule 11: whoever catches knows what it is. */
class ExceptionsTest {

    private static final Hexagon PLANTED = Hexagon.planted("exceptions");

    private static final Set<String> GENERIC =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");

    @Test
    void exceptionsAreUnderOneRoot() {
        exceptionsAreUnderOneRoot(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void anExceptionUnderAnotherRootIsReported() {
        assertThat(Violations.of(exceptionsAreUnderOneRoot(PLANTED), PLANTED))
                .containsExactly(
                        "Class <codec.jackson.ParseFailure> is not assignable to error.BackupException",
                        "Class <error.Stray> is not assignable to error.BackupException");
    }

    @Test
    void coreKeepsItsExceptionsInOnePackage() {
        coreKeepsItsExceptionsInOnePackage(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void anExceptionOfCoreInAnotherPackageIsReported() {
        assertThat(Violations.of(coreKeepsItsExceptionsInOnePackage(PLANTED), PLANTED))
                .containsExactly("Class <internal.api.Misplaced> does not reside in a package 'error..'");
    }

    @Test
    void noPublicMethodDeclaresAGenericException() {
        noPublicMethodDeclaresAGenericException(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aPublicMethodThatDeclaresAGenericExceptionIsReported() {
        assertThat(Violations.of(noPublicMethodDeclaresAGenericException(PLANTED), PLANTED))
                .containsExactly(
                        "Constructor <port.Vague.<init>()> declares <java.lang.Throwable>",
                        "Method <port.Vague.close()> declares <java.lang.Exception>",
                        "Method <port.Vague.run()> declares <java.lang.Exception>");
    }

    @Test
    void noGenericExceptionIsThrown() {
        noGenericExceptionIsThrown(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aGenericExceptionThatIsThrownIsReported() {
        assertThat(Violations.of(noGenericExceptionIsThrown(PLANTED), PLANTED))
                .containsExactly(
                        "Method <port.Vague.fail(boolean)> calls constructor <java.lang.RuntimeException.<init>(java.lang.String)>",
                        "Method <port.Vague.failure()> references constructor <java.lang.Error.<init>()>");
    }

    private static ArchRule exceptionsAreUnderOneRoot(Hexagon hexagon) {
        return classes()
                .that()
                .resideInAnyPackage(hexagon.coreAndAdapters())
                .and()
                .areAssignableTo(Throwable.class)
                .should()
                .beAssignableTo(hexagon.root() + ".error.BackupException");
    }

    /** An adapter may have one of its own below a category. */
    private static ArchRule coreKeepsItsExceptionsInOnePackage(Hexagon hexagon) {
        return classes()
                .that()
                .resideInAnyPackage(hexagon.core())
                .and()
                .areAssignableTo(Throwable.class)
                .should()
                .resideInAPackage(hexagon.error());
    }

    private static ArchRule noPublicMethodDeclaresAGenericException(Hexagon hexagon) {
        return classes()
                .that()
                .resideInAPackage(hexagon.everything())
                .should(Conditions.reportNothing(
                        "declare no generic exception",
                        declaring -> PublicSignature.of(declaring).codeUnits().flatMap(ExceptionsTest::generic)));
    }

    private static Stream<String> generic(JavaCodeUnit declaring) {
        return declaring.getExceptionTypes().stream()
                .filter(thrown -> GENERIC.contains(thrown.getName()))
                .map(thrown -> declaring.getDescription() + " declares <" + thrown.getName() + ">");
    }

    /** To make one is to throw it, but in the constructor of a class below it. */
    private static ArchRule noGenericExceptionIsThrown(Hexagon hexagon) {
        return classes()
                .that()
                .resideInAPackage(hexagon.everything())
                .should(Conditions.reportNothing("throw no generic exception", ExceptionsTest::thrown));
    }

    private static Stream<String> thrown(JavaClass throwing) {
        return throwing.getCodeUnitAccessesFromSelf().stream()
                .filter(call -> call.getTarget().getName().equals(CONSTRUCTOR_NAME))
                .filter(call -> GENERIC.contains(call.getTargetOwner().getName()))
                .filter(call -> !throwing.isAssignableTo(call.getTargetOwner().getName()))
                .map(call -> call.getDescription());
    }
}
