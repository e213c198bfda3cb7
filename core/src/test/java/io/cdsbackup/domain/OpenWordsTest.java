package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenWordsTest {

    static Stream<Arguments> sets() {
        return Stream.of(
                set("status", BackupStatus::of, BackupStatus.FINISHED, "finished"),
                set("type", BackupType::of, BackupType.PHYSICAL, "physical-backup"),
                set("type", BackupType::of, BackupType.LOGICAL, "logical-backup"),
                set("type", BackupType::of, BackupType.FULL, "full-backup"),
                set("mode", BackupMode::of, BackupMode.AUTO, "auto"),
                set("mode", BackupMode::of, BackupMode.MANUAL, "manual"),
                set("strategy", BackupStrategy::of, BackupStrategy.INSTANCE, "instance"),
                set("strategy", BackupStrategy::of, BackupStrategy.DATABASE, "db"));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("sets")
    void a_published_word_is_the_constant_and_shows_as_the_word(
            String what, Function<String, Object> set, Object constant, String word) {
        assertThat(set.apply(word)).isEqualTo(constant).hasToString(word);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void a_word_that_nobody_knows_yet_is_kept_as_it_came(
            String what, Function<String, Object> set, Object constant, String word) {
        assertThat(set.apply(" Word-Of-2031 "))
                .hasToString(" Word-Of-2031 ")
                .isEqualTo(set.apply(" Word-Of-2031 "))
                .isNotEqualTo(constant);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void a_blank_word_is_none(String what, Function<String, Object> set, Object constant, String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.apply(" "))
                .withMessage("A backup " + what + " cannot be blank");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "finished,true",
        "Finished,true",
        "FINISHED,true",
        "running,false",
        "finished2,false",
        "unfinished,false"
    })
    void a_backup_is_finished_if_its_status_says_so_in_any_case(String word, boolean finished) {
        assertThat(BackupStatus.of(word).isFinished()).isEqualTo(finished);
    }

    private static Arguments set(String what, Function<String, Object> of, Object constant, String word) {
        return Arguments.of(what, Named.of(what, of), constant, word);
    }
}
