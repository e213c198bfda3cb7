package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionNameTest {

    @Test
    void a_name_shows_as_it_is() {
        assertThat(ActionName.of("DescribeDBInstances")).hasToString("DescribeDBInstances");
        assertThat(ActionName.of("Download")).isEqualTo(ActionName.DOWNLOAD);
        assertThat(ActionName.of("aZ".repeat(32)).value()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Two Words",
                "a-b",
                "a_b",
                "a/b",
                "a=b",
                "a1",
                "é",
                "A@",
                "A[",
                "a`",
                "a{",
                "https://a",
                "a\n"
            })
    void anything_but_letters_is_no_name(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActionName.of(text))
                .withMessage("An action's name is 1 to 64 letters");
    }

    @Test
    void sixty_five_letters_are_no_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> ActionName.of("a".repeat(65)));
    }
}
