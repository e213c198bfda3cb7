package io.cdsbackup.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFieldsTest {

    private static final HttpFields FIELDS = HttpFields.NONE
            .with("Set-Cookie", "a=1")
            .with("Location", "https://files.example/b?Signature=qqq")
            .with("set-cookie", "b=2");

    @Test
    void names_are_found_in_any_case_and_duplicates_are_kept_in_order() {
        assertThat(FIELDS.all("SET-COOKIE")).containsExactly("a=1", "b=2");
        assertThat(FIELDS.first("set-Cookie")).contains("a=1");
    }

    @Test
    void a_name_that_is_not_there_has_no_value() {
        assertThat(FIELDS.first("Date")).isEmpty();
        assertThat(FIELDS.all("Date")).isEmpty();
    }

    @Test
    void names_are_found_though_the_programs_language_writes_capitals_otherwise() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(HttpFields.NONE.with("IF-MATCH", "x").first("if-match")).contains("x");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_text_form_shows_names_and_no_values() {
        assertThat(FIELDS).hasToString("[Set-Cookie: ***, Location: ***, set-cookie: ***]");
    }

    @Test
    void a_clients_map_becomes_fields_in_its_order() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        map.put("B", List.of("1", "2"));
        map.put("A", List.of("3"));
        map.put("C", List.of());

        assertThat(HttpFields.of(map).fields())
                .containsExactly(new HttpField("B", "1"), new HttpField("B", "2"), new HttpField("A", "3"));
    }

    @Test
    void with_one_field_more_the_fields_before_stay_as_they_were() {
        HttpFields one = HttpFields.NONE.with("A", "1");

        HttpFields two = one.with("B", "2");

        assertThat(one.fields()).containsExactly(new HttpField("A", "1"));
        assertThat(two.fields()).containsExactly(new HttpField("A", "1"), new HttpField("B", "2"));
    }

    @Test
    void a_list_that_changes_later_changes_no_fields() {
        List<HttpField> list = new ArrayList<>(List.of(new HttpField("A", "1")));
        HttpFields fields = new HttpFields(list);

        list.clear();

        assertThat(fields.first("A")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\r\nX-Evil: 1", "a\u0000b"})
    void what_would_break_a_message_apart_is_no_field(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpField("A", text));
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpField(text, "1"));
    }

    @Test
    void an_empty_name_is_no_field_and_an_empty_value_is_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpField("", "1"));
        assertThat(HttpFields.NONE.with("A", "").first("a")).contains("");
    }
}
