package io.cdsbackup.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

    @Test
    void columns_are_as_wide_as_their_widest_cell() {
        Table table = new Table()
                .row(List.of("A", "B", "C"))
                .row(List.of("long one", "x", ""))
                .row(List.of("y", "", "z"));

        assertThat(table.lines()).containsExactly("A         B  C", "long one  x", "y            z");
    }

    @Test
    void a_chinese_character_counts_twice() {
        Table table =
                new Table().row(List.of("公网地址", "x")).row(List.of("a", "y")).row(List.of("📚b", "z"));

        assertThat(table.lines()).containsExactly("公网地址  x", "a         y", "📚b       z");
    }

    @Test
    void cells_are_made_safe() {
        assertThat(new Table().row(List.of("a\nb", "c")).lines()).containsExactly("a\\u000Ab  c");
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "备份, 4", "ｆｕｌｌ, 8", "한글, 4", "📚, 2", "e\u0301, 1", "'', 0", "\u200D, 0"})
    void widths_are_those_of_a_terminal(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }
}
