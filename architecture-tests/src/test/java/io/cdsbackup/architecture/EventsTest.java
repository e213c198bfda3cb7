package io.cdsbackup.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Rule 16: no secret reaches those who listen to a client, since nothing that they are told has room for one. */
class EventsTest {

    private static final Hexagon PLANTED = Hexagon.planted("events");

    @Test
    void listenersAreToldOnlyWhatHasNoRoomForASecret() {
        listenersAreToldOnlyWhatHasNoRoomForASecret(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void whatHasRoomForOneIsReported() {
        assertThat(Violations.of(listenersAreToldOnlyWhatHasNoRoomForASecret(PLANTED), PLANTED))
                .containsExactly(
                        "Field <domain.Word.value> tells a listener a text that no value of the domain has checked",
                        "Field <port.AttemptEnded.address> tells a listener a <domain.Address>",
                        "Field <port.AttemptEnded.anything> tells a listener a <java.lang.Object>",
                        "Field <port.AttemptEnded.body> tells a listener a <[B>",
                        "Field <port.AttemptEnded.cause> tells a listener a <java.lang.Throwable>",
                        "Field <port.AttemptEnded.headers> tells a listener a <java.util.List>",
                        "Field <port.AttemptEnded.message> tells a listener a text that no value of the domain has checked",
                        "Field <port.AttemptEnded.uri> tells a listener a <java.net.URI>",
                        "Field <port.Call.about> tells a listener a text that no value of the domain has checked",
                        "Method <port.ClientListener.failed(java.lang.IllegalStateException)> tells a listener a <java.lang.IllegalStateException>",
                        "Method <port.ClientListener.named(java.lang.String)> tells a listener a text that no value of the domain has checked");
    }

    @Test
    void theRuleComesToWhatEventsAreMadeOf() {
        assertThat(new ToldValues(Hexagon.PRODUCT)
                        .of(Hexagon.PRODUCT.classes().get("io.cdsbackup.port.ClientListener")))
                .extracting(seen -> seen.replaceAll(".*\\.", ""))
                .contains("AttemptEnded", "CallEnded", "ClientCall", "ActionName", "BackupId", "DownloadProgress");
    }

    private static ArchRule listenersAreToldOnlyWhatHasNoRoomForASecret(Hexagon hexagon) {
        return classes()
                .that()
                .haveFullyQualifiedName(hexagon.root() + ".port.ClientListener")
                .should(Conditions.reportNothing(
                        "be told only numbers, durations, closed choices, and text that a value of the domain checks",
                        listener -> new ToldValues(hexagon).withRoomForMore(listener)));
    }
}
