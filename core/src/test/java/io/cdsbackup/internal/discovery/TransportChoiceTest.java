package io.cdsbackup.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.error.AdapterAmbiguousException;
import io.cdsbackup.error.AdapterMissingException;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.TransportProvider;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransportChoiceTest {

    private static final TransportProvider BLUE = new NamedTransports.Blue();
    private static final TransportProvider OTHER_BLUE = new NamedTransports.OtherBlue();
    private static final TransportProvider RED = new NamedTransports.Red();
    private static final String ARTIFACTS =
            "io.cdsbackup:cds-backup-transport-jdk or io.cdsbackup:cds-backup-transport-feign";

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void the_only_one_is_taken_where_nothing_is_asked_for(String property) {
        assertThat(TransportChoice.choose(List.of(RED), null, property)).isSameAs(RED);
    }

    @Test
    void the_property_chooses_by_name() {
        assertThat(TransportChoice.choose(List.of(BLUE, RED), null, " red ")).isSameAs(RED);
    }

    @Test
    void the_builders_name_wins_over_the_property() {
        assertThat(TransportChoice.choose(List.of(BLUE, RED), "blue", "red")).isSameAs(BLUE);
        assertThat(TransportChoice.choose(List.of(BLUE, RED), "blue", "green")).isSameAs(BLUE);
    }

    @Test
    void none_at_all_is_an_error_that_names_both_artifacts_to_add() {
        assertFails(
                AdapterMissingException.class,
                () -> TransportChoice.choose(List.of(), null, null),
                "No transport is on the class path",
                "Add one dependency: " + ARTIFACTS + "; or give one to BackupClient.builder().transport(...).");
    }

    @Test
    void two_are_an_error_that_lists_them_and_says_how_to_choose() {
        assertFails(
                AdapterAmbiguousException.class,
                () -> TransportChoice.choose(List.of(BLUE, RED), null, ""),
                "Several transports are on the class path: blue, red",
                "Leave one, or choose by -Dcds.backup.transport=blue, or by BackupClient.builder().transport(...).");
    }

    @Test
    void a_property_that_matches_none_is_an_error_and_no_fall_through() {
        assertFails(
                AdapterMissingException.class,
                () -> TransportChoice.choose(List.of(RED), null, "green"),
                "No transport on the class path has the system property cds.backup.transport=green",
                "There is red. Add " + ARTIFACTS + ", or correct the name.");
    }

    @Test
    void a_name_that_matches_none_is_an_error_that_lists_those_there_are() {
        assertFails(
                AdapterMissingException.class,
                () -> TransportChoice.choose(List.of(BLUE, RED), "green", "red"),
                "No transport on the class path has the name \"green\"",
                "There is blue, red. Add " + ARTIFACTS + ", or correct the name.");
    }

    @Test
    void a_name_where_there_is_none_is_an_error_that_says_so() {
        assertFails(
                AdapterMissingException.class,
                () -> TransportChoice.choose(List.of(), "jdk", null),
                "No transport on the class path has the name \"jdk\"",
                "There is none at all. Add " + ARTIFACTS + ", or correct the name.");
    }

    @Test
    void names_are_compared_as_they_are_written() {
        assertThatThrownBy(() -> TransportChoice.choose(List.of(RED), "RED", null))
                .isInstanceOf(AdapterMissingException.class);
    }

    @Test
    void two_of_the_name_asked_for_are_an_error_that_lists_their_classes() {
        assertFails(
                AdapterAmbiguousException.class,
                () -> TransportChoice.choose(List.of(BLUE, OTHER_BLUE, RED), null, "blue"),
                "Several transports have the system property cds.backup.transport=blue: "
                        + BLUE.getClass().getName() + ", "
                        + OTHER_BLUE.getClass().getName(),
                "Leave one, or give one to BackupClient.builder().transport(...).");
    }

    private static void assertFails(
            Class<? extends BackupException> type, ThrowingCallable call, String message, String hint) {
        assertThatThrownBy(call)
                .isInstanceOf(type)
                .hasMessage(message)
                .isInstanceOfSatisfying(
                        BackupException.class,
                        failure -> assertThat(failure.hint()).contains(hint));
    }
}
