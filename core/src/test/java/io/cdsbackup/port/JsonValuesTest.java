package io.cdsbackup.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "7", "-12", "1.50", "1e999999999", "1E+2", "1.5e-3", "9223372036854775808"})
    void a_number_is_kept_as_it_was_written(String literal) {
        assertThat(new JsonNumber(literal).literal()).isEqualTo(literal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+1", "01", "1.", ".5", "1e", "NaN", "Infinity", "0x1", " 1", "1 ", "١", "1\n"})
    void what_rfc_8259_does_not_write_is_no_number(String literal) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonNumber(literal));
    }

    @Test
    void a_whole_number_is_written_in_digits() {
        assertThat(JsonNumber.of(Long.MIN_VALUE)).isEqualTo(new JsonNumber("-9223372036854775808"));
    }

    @Test
    void members_keep_their_order_and_change_no_more() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("b", JsonNull.NULL);
        members.put("a", new JsonBoolean(true));
        JsonObject object = new JsonObject(members);

        members.clear();

        assertThat(object.members()).containsOnlyKeys("b", "a");
        assertThat(object.members().keySet()).containsExactly("b", "a");
        assertThat(object.member("a")).contains(new JsonBoolean(true));
        assertThat(object.member("c")).isEmpty();
    }

    @Test
    void elements_change_no_more() {
        List<JsonValue> elements = new ArrayList<>(List.of(JsonNull.NULL));
        JsonArray array = new JsonArray(elements);

        elements.clear();

        assertThat(array.elements()).containsExactly(JsonNull.NULL);
    }

    @Test
    void no_text_form_shows_what_a_text_or_a_number_says() {
        JsonValue address = new JsonString("https://files.example/b?Signature=qqq");
        JsonValue number = new JsonNumber("4711");

        assertThat(address).hasToString("JsonString[37 chars]");
        assertThat(number).hasToString("JsonNumber[4 chars]");
        assertThat(new JsonArray(List.of(address, number))).hasToString("JsonArray[2]");
        assertThat(new JsonObject(Map.of("BackupDownloadUrl", address))).hasToString("JsonObject[BackupDownloadUrl]");
    }

    @ParameterizedTest(name = "{0} bytes, {1} deep")
    @CsvSource({"0,1", "1,0", "-1,1"})
    void limits_that_let_nothing_through_are_refused(int bytes, int depth) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(bytes, depth));
    }
}
