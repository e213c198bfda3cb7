package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonBoolean;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void writesEveryKindOfValueOnOneLineInOrder() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("z", new JsonArray(List.of(JsonNumber.of(-1), new JsonNumber("1e9"), JsonNull.NULL)));
        members.put("a", new JsonBoolean(true));
        members.put("o", new JsonObject(Map.of()));
        members.put("l", new JsonArray(List.of()));

        assertThat(JsonText.of(new JsonObject(members)))
                .isEqualTo("{\"z\":[-1,1e9,null],\"a\":true,\"o\":{},\"l\":[]}");
    }

    @Test
    void escapesWhatAStringMayNotHold() {
        assertThat(JsonText.of(new JsonString("a\"b\\c\n\u0000\u001f/备份😀")))
                .isEqualTo("\"a\\\"b\\\\c\\u000a\\u0000\\u001f/备份😀\"");
    }

    @Test
    void escapesHalfOfASurrogatePairWhichUtf8CannotHold() {
        assertThat(JsonText.of(new JsonString("\ud83d"))).isEqualTo("\"\\ud83d\"");
        assertThat(JsonText.of(new JsonString("\ud83dx\ude00"))).isEqualTo("\"\\ud83dx\\ude00\"");
    }

    @Test
    void escapesNamesToo() {
        assertThat(JsonText.of(new JsonObject(Map.of("\"", JsonNull.NULL)))).isEqualTo("{\"\\\"\":null}");
    }
}
