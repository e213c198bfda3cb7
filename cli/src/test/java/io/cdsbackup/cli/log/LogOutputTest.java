package io.cdsbackup.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.language.Language;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.terminal.Colours;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogOutputTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Colours colours = Colours.shown(false);

    @AfterEach
    void stop() {
        start(LogDetail.NOTHING);
    }

    @Test
    void the_jvm_hands_out_our_loggers() {
        start(LogDetail.ALL);

        System.getLogger("io.cdsbackup.example.Thing").log(Level.DEBUG, "attempt {0} failed", 3);

        assertThat(text()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z DEBUG Thing: attempt 3 failed\n");
    }

    @Test
    void a_warning_is_shown_as_a_warning() {
        start(LogDetail.WARNINGS);

        System.getLogger("io.cdsbackup.localfiles").log(Level.WARNING, "no modes here");
        System.getLogger("io.cdsbackup.localfiles").log(Level.INFO, "all is well");

        assertThat(text()).isEqualTo("warning: no modes here\n");
    }

    @Test
    void a_warning_begins_in_yellow_on_a_terminal_with_colours() {
        colours = Colours.shown(true);
        start(LogDetail.WARNINGS);

        System.getLogger("io.cdsbackup.localfiles").log(Level.WARNING, "no modes here");

        assertThat(text()).isEqualTo("\u001b[33mwarning:\u001b[0m no modes here\n");
    }

    @Test
    void a_warning_that_the_progress_display_gets_too_is_not_shown_twice() {
        start(LogDetail.WARNINGS);

        System.getLogger("io.cdsbackup.internal.download.Announcer").log(Level.WARNING, "trying again");

        assertThat(text()).isEmpty();
    }

    @Test
    void a_warning_of_core_that_no_progress_display_gets_is_shown() {
        start(LogDetail.WARNINGS);

        System.getLogger("io.cdsbackup.internal.change.CarefulChange").log(Level.WARNING, "an answer got lost");

        assertThat(text()).isEqualTo("warning: an answer got lost\n");
    }

    @Test
    void nothing_is_shown_in_quiet() {
        start(LogDetail.NOTHING);

        System.getLogger("io.cdsbackup.localfiles").log(Level.ERROR, "no modes here");

        assertThat(text()).isEmpty();
    }

    @Test
    void other_peoples_logs_are_not_shown() {
        start(LogDetail.ALL);

        System.getLogger("jdk.httpclient.HttpClient").log(Level.ERROR, "https://files.example/x?Signature=abcdef");

        assertThat(text()).isEmpty();
    }

    @Test
    void an_exception_is_told_by_its_class() {
        start(LogDetail.ALL);

        System.getLogger("io.cdsbackup.example.Thing")
                .log(Level.WARNING, "it broke", new IllegalStateException("https://files.example/x?Signature=abcdef"));

        assertThat(text())
                .endsWith("WARNING Thing: it broke (java.lang.IllegalStateException)\n")
                .doesNotContain("abcdef");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET https://files.example/x?Signature=abc&y=1 failed|GET https://files.example/x?*** failed",
                "http://joe:hunter2@proxy.example:3128|http://***@proxy.example:3128",
                "https://joe:hunter2@h/p?q#f|https://***@h/p?***",
                "Signature=abc AccessKeyId=AK1 rest|Signature=*** AccessKeyId=*** rest",
                "X-Amz-Security-Token=abc&x=1|X-Amz-Security-Token=***&x=1",
                "secret_key=abc|secret_key=***",
                "nothing to hide, a=b?|nothing to hide, a=b?",
            })
    void secrets_are_masked(String text, String expected) {
        assertThat(AddressMask.masked(text)).isEqualTo(expected);
    }

    private void start(LogDetail detail) {
        LogOutput.start(
                new PrintStream(bytes, true, StandardCharsets.UTF_8), colours, Messages.in(Language.ENGLISH), detail);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
