package io.cdsbackup.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorLeavesTest {

    private static final ErrorDetail DETAIL = ErrorDetail.of("The thing happened")
            .withHint("Do the other thing.")
            .withCode("TheCode")
            .withHttpStatus(418)
            .withRetryAfter(Duration.ofSeconds(7));

    @ParameterizedTest
    @EnumSource
    void its_kind_tells_the_operator_what_failed(ErrorLeaf leaf) {
        assertThat(leaf.of(DETAIL).kind().text()).isEqualTo(leaf.kind);
    }

    @ParameterizedTest
    @EnumSource
    void it_says_whether_the_same_call_may_pass_later(ErrorLeaf leaf) {
        assertThat(leaf.of(DETAIL).retryable()).isEqualTo(leaf.retryable);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_of_its_category_and_bears_its_own_name(ErrorLeaf leaf) {
        String name = Arrays.stream(leaf.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "", "Exception"));

        assertThat(leaf.of(DETAIL)).isInstanceOf(leaf.category);
        assertThat(leaf.of(DETAIL).getClass().getSimpleName()).isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource
    void it_carries_all_of_its_detail(ErrorLeaf leaf) {
        BackupException error = leaf.of(DETAIL);

        assertThat(error.detail()).isEqualTo(DETAIL);
        assertThat(error).hasMessage("The thing happened").hasNoCause();
        assertThat(error.hint()).contains("Do the other thing.");
        assertThat(error.code()).contains("TheCode");
        assertThat(error.httpStatus()).hasValue(418);
        assertThat(error.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_known_is_empty(ErrorLeaf leaf) {
        BackupException error = leaf.of(ErrorDetail.of("The thing happened"));

        assertThat(error.hint()).isEmpty();
        assertThat(error.code()).isEmpty();
        assertThat(error.httpStatus()).isEmpty();
        assertThat(error.retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void it_keeps_its_cause_and_does_not_take_over_its_words(ErrorLeaf leaf) {
        IOException cause = new IOException("words of the cause");

        BackupException error = leaf.of(DETAIL, cause);

        assertThat(error).hasCause(cause).hasMessage("The thing happened");
        assertThat(error.detail()).isEqualTo(DETAIL);
        assertThat(error.toString()).doesNotContain("words of the cause");
    }
}
