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

    @Test
    void the_last_column_alone_is_cut_to_the_window() {
        Table table = new Table()
                .row(List.of("ID", "SIZE", "DESCRIPTION"))
                .row(List.of("b-1", "10.0 MiB", "大促前的手动备份 📚"))
                .row(List.of("b-2", "2 B", "short"));

        assertThat(table.lines(26))
                .containsExactly("ID   SIZE      DESCRIPTION", "b-1  10.0 MiB  大促前的手…", "b-2  2 B       short");
        assertThat(table.lines(23))
                .containsExactly("ID   SIZE      DESCRIP…", "b-1  10.0 MiB  大促前…", "b-2  2 B       short");
    }

    @Test
    void rows_become_blocks_where_cutting_is_not_enough() {
        Table table = new Table()
                .row(List.of("ID", "SIZE", "DESCRIPTION"))
                .row(List.of("an-id-that-is-never-cut", "10.0 MiB", "大促前的手动备份"))
                .row(List.of("b-2", "2 B", "short"));

        assertThat(table.lines(22))
                .containsExactly(
                        "ID           an-id-that-is-never-cut",
                        "SIZE         10.0 MiB",
                        "DESCRIPTION  大促前的…",
                        "",
                        "ID           b-2",
                        "SIZE         2 B",
                        "DESCRIPTION  short");
    }

    @ParameterizedTest
    @CsvSource({"abc, 3, abc", "abcd, 3, ab…", "备份, 4, 备份", "备份库, 4, 备…", "备份库, 5, 备份…", "abc, 1, …", "a bcd, 3, a…"})
    void a_text_is_cut_by_the_columns_that_it_takes(String text, int columns, String cut) {
        assertThat(DisplayWidth.cut(text, columns)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "备份, 4", "ｆｕｌｌ, 8", "한글, 4", "📚, 2", "e\u0301, 1", "'', 0", "\u200D, 0"})
    void widths_are_those_of_a_terminal(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }
}
