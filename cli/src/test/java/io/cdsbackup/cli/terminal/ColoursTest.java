package io.cdsbackup.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColoursTest {

    @Test
    void the_first_word_tells_what_kind_of_line_it_is_in_both_languages() {
        Colours colours = Colours.shown(true);

        assertThat(colours.failure("cds-backup: usage: no")).isEqualTo("\u001b[31mcds-backup:\u001b[0m usage: no");
        assertThat(colours.failure("cds-backup：usage：缺少")).isEqualTo("\u001b[31mcds-backup：\u001b[0musage：缺少");
        assertThat(colours.warning("warning: so")).isEqualTo("\u001b[33mwarning:\u001b[0m so");
    }

    @Test
    void nothing_is_painted_where_none_are_shown() {
        Colours none = Colours.shown(false);

        assertThat(none.good("#") + none.failure("a: b") + none.warning("c: d")).isEqualTo("#a: bc: d");
    }

    @Test
    void nothing_is_nothing_in_colour_too() {
        assertThat(Colours.shown(true).good("")).isEmpty();
    }
}
