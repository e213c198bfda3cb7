package io.cdsbackup.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.Environment;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    @Test
    void columns_come_from_the_environment_where_it_tells_them() {
        assertThat(Window.of(Environment.of(Map.of("COLUMNS", "50"))).getAsInt())
                .isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "9", "-50", "fifty", "50 ", "99999999999"})
    void columns_that_no_window_has_are_not_believed(String columns) {
        assertThat(Window.of(Environment.of(Map.of("COLUMNS", columns)))).isInstanceOf(Window.class);
    }

    @Test
    void the_terminal_tells_rows_first() {
        assertThat(new Window(() -> "24 132\n").getAsInt()).isEqualTo(132);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 0", "24", "stty: no", "24 5"})
    void a_terminal_that_tells_nothing_of_use_has_eighty(String answer) {
        assertThat(new Window(() -> answer).getAsInt()).isEqualTo(80);
    }

    @Test
    void the_terminal_is_asked_once_and_again_after_a_change() {
        Queue<String> answers = new ArrayDeque<>(List.of("24 100", "24 60"));
        Window window = new Window(answers::remove);

        assertThat(List.of(window.getAsInt(), window.getAsInt())).containsExactly(100, 100);
        window.change();
        assertThat(List.of(window.getAsInt(), window.getAsInt())).containsExactly(60, 60);
    }

    @Test
    void a_width_that_was_known_is_kept_where_the_terminal_tells_no_other() {
        Queue<String> answers = new ArrayDeque<>(List.of("24 100", ""));
        Window window = new Window(answers::remove);
        window.getAsInt();

        window.change();

        assertThat(window.getAsInt()).isEqualTo(100);
    }
}
