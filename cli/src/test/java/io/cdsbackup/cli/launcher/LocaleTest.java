package io.cdsbackup.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which locale the command runs in, and that this does not change the language that it speaks. */
class LocaleTest extends OnAMachine {

    private Path script;

    @BeforeEach
    void build() throws Exception {
        script = Checkout.builtAt(machine.folder().resolve("check out")).script();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // LC_ALL, LC_CTYPE, LC_MESSAGES, LANG, CDS_LANG, and the CDS_LANG that the command gets
                "-, -, -, -, -, -",
                "C, -, -, -, -, -",
                "-, -, -, POSIX, -, -",
                // The C locale for all purposes: English, as without the launcher.
                "C, -, zh_CN.UTF-8, zh_CN.UTF-8, -, -",
                // For characters alone: the language is another's.
                "-, C, -, zh_CN.UTF-8, -, zh",
                "-, POSIX, zh_TW.UTF-8, -, -, zh",
                "-, C, en_US.UTF-8, zh_CN.UTF-8, -, en",
                "-, C, C, zh_CN.UTF-8, -, -",
                "-, -, zh_CN.UTF-8, C, -, zh",
                "-, -, de_DE.UTF-8, -, -, en",
                // What the user has chosen stays.
                "C, -, -, -, zh, zh",
                "-, C, zh_CN.UTF-8, -, en, en",
            })
    void under_the_posix_locale_java_runs_in_utf_8_and_keeps_the_language(
            String lcAll, String lcCtype, String lcMessages, String lang, String cdsLang, String language)
            throws Exception {
        set("LC_ALL", lcAll);
        set("LC_CTYPE", lcCtype);
        set("LC_MESSAGES", lcMessages);
        set("LANG", lang);
        set("CDS_LANG", cdsLang);

        machine.run(script);

        Map<String, String> environment = machine.java().environment();
        assertThat(environment).containsEntry("LC_ALL", "C.UTF-8");
        assertThat(environment.get("CDS_LANG")).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "LC_ALL, zh_CN.UTF-8, ANSI_X3.4-1968, zh",
        "LANG, zh_CN.UTF-8, ANSI_X3.4-1968, zh",
        "LANG, zh_CN, US-ASCII, zh",
        "LC_ALL, en_US.UTF-8, ANSI_X3.4-1968, en",
        "LANG, ja_JP.UTF-8, 646, en"
    })
    void a_locale_that_the_machine_does_not_have_is_the_posix_locale(
            String variable, String locale, String charmap, String language) throws Exception {
        machine.charmap(charmap).set(variable, locale);

        machine.run(script);

        assertThat(machine.java().environment())
                .containsEntry("LC_ALL", "C.UTF-8")
                .containsEntry("CDS_LANG", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN.UTF-8", "zh_CN.GB18030"})
    void a_locale_that_the_machine_has_stays_as_it_is(String locale) throws Exception {
        machine.charmap(locale.substring(locale.indexOf('.') + 1)).set("LANG", locale);

        machine.run(script);

        assertThat(machine.java().environment()).containsEntry("LANG", locale).doesNotContainKeys("LC_ALL", "CDS_LANG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C.UTF-8", "C.utf8"})
    void utf_8_without_a_country_stays_as_it_is(String locale) throws Exception {
        machine.charmap("asked needlessly, and wrong: US-ASCII").set("LC_ALL", locale);

        machine.run(script);

        assertThat(machine.java().environment()).containsEntry("LC_ALL", locale).doesNotContainKey("CDS_LANG");
    }

    @Test
    void a_system_that_cannot_tell_is_believed() throws Exception {
        machine.without("locale").set("LANG", "zh_CN.UTF-8");

        Finished finished = machine.run(script);

        assertThat(finished.stderr()).isEmpty();
        assertThat(machine.java().environment()).doesNotContainKey("LC_ALL");
    }

    private void set(String variable, String value) {
        if (value != null) {
            machine.set(variable, value);
        }
    }
}
