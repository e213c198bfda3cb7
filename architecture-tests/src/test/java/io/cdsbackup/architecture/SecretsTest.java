package io.cdsbackup.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 13: what holds a secret does not show it. */
class SecretsTest {

    private static final Hexagon PLANTED = Hexagon.planted("secrets");

    @Test
    void aTypeWithASecretIsNoRecordAndWritesItsOwnText() {
        aTypeWithASecretIsNoRecordAndWritesItsOwnText(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aTypeThatWouldShowItsSecretIsReported() {
        assertThat(Violations.of(aTypeWithASecretIsNoRecordAndWritesItsOwnText(PLANTED), PLANTED))
                .containsExactly(
                        "Field <Holder.credentials> holds a secret, in a type that is a record",
                        "Field <Inherited.accessKeyId> holds a secret, in a type that declares no toString()",
                        "Field <Overridden.password> holds a secret, in a type that is a record",
                        "Field <Session.next> holds a secret, in a type that is a record",
                        "Field <Session.proxyPassword> holds a secret, in a type that is a record",
                        "Field <Session.secretKey> holds a secret, in a type that is a record",
                        "Field <Session.signature> holds a secret, in a type that is a record",
                        "Field <Session.token> holds a secret, in a type that is a record",
                        "Field <Session.uri> holds a secret, in a type that is a record");
    }

    @Test
    void theRuleSeesTheSecretsThatCoreIsKnownToHave() {
        Secrets secrets = new Secrets(Hexagon.PRODUCT);

        assertThat(Hexagon.PRODUCT.classes().stream()
                        .filter(resideInAnyPackage(Hexagon.PRODUCT.core()))
                        .filter(known -> secrets.in(known).findAny().isPresent())
                        .map(JavaClass::getSimpleName))
                .contains("Credentials", "DownloadAddress", "ProxySettings", "TransportRequest");
    }

    /**
     * {@code Endpoint} is the one record with a URI in the open: it takes none with a user-info or a query, so there is
     * nothing in it to hide.
     */
    private static ArchRule aTypeWithASecretIsNoRecordAndWritesItsOwnText(Hexagon hexagon) {
        Secrets secrets = new Secrets(hexagon);
        return classes()
                .that()
                .doNotHaveFullyQualifiedName(hexagon.root() + ".domain.Endpoint")
                .should(Conditions.reportNothing(
                        "be no record, and declare toString(), where they hold a secret",
                        searched -> hidesItsFields(searched)
                                ? Stream.empty()
                                : secrets.in(searched)
                                        .map(field -> "Field <" + field.getFullName()
                                                + "> holds a secret, in a type that "
                                                + (searched.isRecord() ? "is a record" : "declares no toString()"))));
    }

    private static boolean hidesItsFields(JavaClass searched) {
        return !searched.isRecord() && searched.tryGetMethod("toString").isPresent();
    }
}
