package io.cdsbackup.cli.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.Environment;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @Test
    void is_english_where_nothing_is_set() {
        assertThat(Language.of(Environment.of(Map.of()))).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ZH", "zh_CN", "zh_CN.UTF-8", "zh-Hans", "zh.UTF-8", " zh "})
    void is_chinese_for_any_spelling_of_it(String value) {
        assertThat(Language.of(Environment.of(Map.of("LANG", value)))).isEqualTo(Language.CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "C", "C.UTF-8", "POSIX", "fr_FR.UTF-8", "zha", "tzh"})
    void is_english_for_anything_else(String value) {
        assertThat(Language.of(Environment.of(Map.of("LANG", value)))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void follows_the_variable_that_comes_first() {
        assertThat(Language.of(Environment.of(Map.of("CDS_LANG", "en", "LC_ALL", "zh_CN.UTF-8"))))
                .isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Environment.of(Map.of("LC_ALL", "zh_CN", "LC_MESSAGES", "en_US", "LANG", "en_US"))))
                .isEqualTo(Language.CHINESE);
        assertThat(Language.of(Environment.of(Map.of("LC_MESSAGES", "zh_CN", "LANG", "en_US"))))
                .isEqualTo(Language.CHINESE);
    }

    @Test
    void passes_over_a_variable_that_is_empty() {
        assertThat(Language.of(Environment.of(Map.of("CDS_LANG", "", "LC_ALL", " ", "LANG", "zh_CN"))))
                .isEqualTo(Language.CHINESE);
    }
}
