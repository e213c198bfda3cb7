package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueIdsTest {

    static Stream<Arguments> idsThatCannotBe() {
        return Stream.of(
                Arguments.of("", "is blank"),
                Arguments.of(" \t ", "is blank"),
                Arguments.of("\u3000", "is blank"),
                Arguments.of("\u00a0", "is blank"),
                Arguments.of("a\nb", "has a control character at position 1"),
                Arguments.of("ab\r", "has a control character at position 2"),
                Arguments.of("\u0000a", "has a control character at position 0"),
                Arguments.of("a\u001b[2J", "has a control character at position 1"),
                Arguments.of("a\u007f", "has a control character at position 1"),
                Arguments.of("a\u0085", "has a control character at position 1"),
                Arguments.of("a\ud83d", "has half of a surrogate pair at position 1"),
                Arguments.of("\ude00a", "has half of a surrogate pair at position 0"),
                Arguments.of("\ud83d\ud83d\ude00", "has half of a surrogate pair at position 0"),
                Arguments.of("\ud83d\ude00\ude00", "has half of a surrogate pair at position 2"));
    }

    @ParameterizedTest
    @MethodSource("idsThatCannotBe")
    void an_id_that_cannot_be_sent_or_shown_is_refused_without_being_repeated(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceUuid.of(text))
                .withMessage("The instance id " + why);
        assertThatIllegalArgumentException().isThrownBy(() -> BackupId.of(text)).withMessage("The backup id " + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inst-1", " a b ", "a/../b", "%2F", "+*~", "备份-一", "😀", "e\u0301", "\u202e", "."})
    void anything_else_is_an_id_and_stays_as_it_is(String text) {
        for (Function<String, Object> id : List.<Function<String, Object>>of(InstanceUuid::of, BackupId::of)) {
            assertThat(id.apply(text)).hasToString(text).isEqualTo(id.apply(text));
        }
    }

    @Test
    void ids_that_differ_in_case_are_two() {
        assertThat(BackupId.of("a")).isNotEqualTo(BackupId.of("A"));
        assertThat(InstanceUuid.of("a")).isNotEqualTo(InstanceUuid.of("A"));
    }
}
