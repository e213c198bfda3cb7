package io.cdsbackup.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 1: domain and error, port, application, adapters and homes; each sees what is below it, and no more. */
class LayersTest {

    private static final Hexagon PLANTED = Hexagon.planted("layers");

    @Test
    void everyClassIsInALayer() {
        everyClassIsInALayer(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aClassInNoLayerIsReported() {
        assertThat(Violations.of(everyClassIsInALayer(PLANTED), PLANTED))
                .containsExactly("Class <common.Misplaced> is not in a layer");
    }

    @Test
    void aLayerSeesOnlyWhatIsBelowIt() {
        aLayerSeesOnlyWhatIsBelowIt(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aLayerThatSeesMoreIsReported() {
        assertThat(Violations.of(aLayerSeesOnlyWhatIsBelowIt(PLANTED), PLANTED))
                .containsExactly(
                        "Method <Client.wire()> has return type <transport.jdk.Wire>",
                        "Method <benchmarks.Race.fake()> has return type <testkit.Fake>",
                        "Method <cli.Command.fake()> has return type <testkit.Fake>",
                        "Method <domain.Value.failure()> has return type <error.Failure>",
                        "Method <error.Failure.gate()> has return type <port.Gate>",
                        "Method <internal.BackSeat.client()> has return type <Client>",
                        "Method <micrometer.Gauges.engine()> has return type <internal.Engine>",
                        "Method <micrometer.Gauges.wire()> has return type <transport.jdk.Wire>",
                        "Method <port.EagerGate.engine()> has return type <internal.Engine>",
                        "Method <sandbox.Cloud.client()> has return type <Client>",
                        "Method <testkit.Fake.wire()> has return type <transport.jdk.Wire>",
                        "Method <transport.feign.CuriousWire.engine()> has return type <internal.Engine>");
    }

    private static ArchRule everyClassIsInALayer(Hexagon hexagon) {
        String[] layers = Stream.of(
                        Stream.of(hexagon.coreAndAdapters()),
                        Stream.of(hexagon.homePackages()),
                        Stream.of(hexagon.sandbox(), hexagon.testkit(), hexagon.cli(), hexagon.benchmarks()))
                .flatMap(each -> each)
                .toArray(String[]::new);
        return classes().should(Conditions.be("in a layer", resideInAnyPackage(layers)));
    }

    /** The application is two layers: the root package is above {@code internal}, and adapters see the root alone. */
    private static ArchRule aLayerSeesOnlyWhatIsBelowIt(Hexagon hexagon) {
        return layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(hexagon.everything())
                .layer("Domain")
                .definedBy(hexagon.domain())
                .layer("Errors")
                .definedBy(hexagon.error())
                .layer("Ports")
                .definedBy(hexagon.port())
                .layer("Internals")
                .definedBy(hexagon.internal())
                .layer("Client")
                .definedBy(hexagon.root())
                .layer("Adapters")
                .definedBy(hexagon.adapterPackages())
                .layer("Homes")
                .definedBy(hexagon.homePackages())
                .layer("Sandbox")
                .definedBy(hexagon.sandbox())
                .layer("Testkit")
                .definedBy(hexagon.testkit())
                .layer("Command")
                .definedBy(hexagon.cli())
                .optionalLayer("Benchmarks")
                .definedBy(hexagon.benchmarks())
                .whereLayer("Domain")
                .mayNotAccessAnyLayer()
                .whereLayer("Errors")
                .mayOnlyAccessLayers("Domain")
                .whereLayer("Ports")
                .mayOnlyAccessLayers("Domain", "Errors")
                .whereLayer("Internals")
                .mayOnlyAccessLayers("Domain", "Errors", "Ports")
                .whereLayer("Client")
                .mayOnlyAccessLayers("Domain", "Errors", "Ports", "Internals")
                .whereLayer("Adapters")
                .mayOnlyAccessLayers("Domain", "Errors", "Ports", "Client")
                .whereLayer("Homes")
                .mayOnlyAccessLayers("Domain", "Errors", "Ports", "Client")
                .whereLayer("Sandbox")
                .mayOnlyAccessLayers("Domain", "Errors", "Ports")
                .whereLayer("Testkit")
                .mayOnlyAccessLayers("Domain", "Errors", "Ports", "Client", "Sandbox")
                .whereLayer("Command")
                .mayOnlyAccessLayers("Domain", "Errors", "Ports", "Client", "Adapters", "Sandbox")
                .whereLayer("Benchmarks")
                .mayOnlyAccessLayers("Domain", "Errors", "Ports", "Client", "Adapters", "Sandbox");
    }
}
