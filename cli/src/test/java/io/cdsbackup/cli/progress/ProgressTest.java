package io.cdsbackup.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.language.Language;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.output.DisplayWidth;
import io.cdsbackup.cli.terminal.Colours;
import io.cdsbackup.cli.terminal.Terminal;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.DownloadProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTest {

    private static final long MIB = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private int columns = 120;
    private boolean coloured;
    private long nanos;

    @Test
    void lines_tell_of_the_start_each_tenth_and_the_end() {
        Progress progress = start(ProgressStyle.LINES, Language.ENGLISH);
        progress.phase(DownloadPhase.REQUESTING);
        progress.phase(DownloadPhase.TRANSFERRING);

        for (int percent = 0; percent <= 100; percent++) {
            progress.progress(at(percent * MIB, 100 * MIB));
            pass(Duration.ofMillis(500));
        }
        progress.phase(DownloadPhase.VERIFYING);
        progress.phase(DownloadPhase.DONE);

        assertThat(lines())
                .hasSize(13)
                .startsWith("Downloading 100.0 MiB.", "10%: 10.0 MiB of 100.0 MiB, 2.0 MiB/s")
                .endsWith("100%: 100.0 MiB of 100.0 MiB, 2.0 MiB/s", "Verifying.", "Done: 100.0 MiB in 0:00:50.");
    }

    @Test
    void lines_do_not_count_from_nothing_where_an_earlier_run_left_off() {
        Progress progress = start(ProgressStyle.LINES, Language.ENGLISH);

        progress.progress(at(75 * MIB, 100 * MIB));
        progress.progress(new DownloadProgress(80 * MIB, 100 * MIB, 5 * MIB, 1, 0, 0));

        assertThat(lines()).containsExactly("Downloading 100.0 MiB.", "80%: 80.0 MiB of 100.0 MiB, 5.0 MiB/s");
    }

    @Test
    void lines_make_no_tenths_where_the_total_is_not_known() {
        Progress progress = start(ProgressStyle.LINES, Language.ENGLISH);

        progress.progress(at(0, -1));
        progress.progress(at(50 * MIB, -1));
        progress.phase(DownloadPhase.DONE);

        assertThat(lines()).containsExactly("Downloading.", "Done: 50.0 MiB in 0:00:00.");
    }

    @Test
    void lines_say_nothing_where_nothing_is_fetched() {
        Progress progress = start(ProgressStyle.LINES, Language.ENGLISH);

        progress.phase(DownloadPhase.DONE);

        assertThat(lines()).isEmpty();
    }

    @Test
    void an_empty_file_is_whole_at_once() {
        Progress progress = start(ProgressStyle.LINES, Language.ENGLISH);

        progress.progress(at(0, 0));
        progress.phase(DownloadPhase.DONE);

        assertThat(lines()).containsExactly("Downloading 0 B.", "Done: 0 B in 0:00:00.");
    }

    @Test
    void a_bar_shows_bytes_rate_and_time_left() {
        Progress progress = start(ProgressStyle.BAR, Language.ENGLISH);

        progress.progress(at(0, 100 * MIB));
        pass(Duration.ofSeconds(1));
        progress.progress(at(50 * MIB, 100 * MIB));

        assertThat(text())
                .endsWith("\r\u001b[K[############............]  50%  50.0 MiB of 100.0 MiB  50.0 MiB/s  0:00:01 left");
    }

    @Test
    void a_bar_shows_connections_and_retries_once_there_are_any() {
        Progress progress = start(ProgressStyle.BAR, Language.ENGLISH);

        progress.progress(new DownloadProgress(0, 100 * MIB, MIB, 4, 2, 1));

        assertThat(text()).endsWith("0:01:40 left  conn 4  retries 2");
    }

    @Test
    void a_bar_speaks_chinese_too() {
        Progress progress = start(ProgressStyle.BAR, Language.CHINESE);

        progress.progress(at(0, 100 * MIB));

        assertThat(text()).endsWith("  0%  0 B / 100.0 MiB  0 B/s  剩余 -:--:--");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            81 | [###...]  50%  50.0 MiB of 100.0 MiB  5.0 MiB/s  0:00:10 left  conn 4  retries 2
            79 | [##..]  50%  50.0 MiB of 100.0 MiB  5.0 MiB/s  0:00:10 left  conn 4  retries 2
            78 | [#######.......]  50%  50.0 MiB of 100.0 MiB  5.0 MiB/s  0:00:10 left  conn 4
            65 | [####.....]  50%  50.0 MiB of 100.0 MiB  5.0 MiB/s  0:00:10 left
            60 | [##..]  50%  50.0 MiB of 100.0 MiB  5.0 MiB/s  0:00:10 left
            59 | 50%  50.0 MiB of 100.0 MiB  5.0 MiB/s  0:00:10 left
            53 | 50%  50.0 MiB of 100.0 MiB  5.0 MiB/s  0:00:10 left
            52 | 50%  50.0 MiB of 100.0 MiB  0:00:10 left
            41 | 50%  50.0 MiB of 100.0 MiB
            28 | 50%  50.0 MiB of 100.0 MiB
            27 | 50%  50.0 MiB of 100.0 M…
            """)
    void a_bar_gives_up_what_matters_least_in_a_narrow_window(int width, String expected) {
        columns = width;
        Progress progress = start(ProgressStyle.BAR, Language.ENGLISH);

        progress.progress(new DownloadProgress(50 * MIB, 100 * MIB, 5 * MIB, 4, 2, 1));

        assertThat(text().replace("\r\u001b[K", "").strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_that_a_bar_draws_is_wider_than_the_window_lets_it(Language language) {
        for (columns = 10; columns < 130; columns++) {
            bytes.reset();
            Progress progress = start(ProgressStyle.BAR, language);

            progress.phase(DownloadPhase.REQUESTING);
            progress.progress(new DownloadProgress(50 * MIB, 100 * MIB, 5 * MIB, 4, 2, 1));
            progress.close();
            progress.progress(new DownloadProgress(50 * MIB, -1, 5 * MIB, 4, 2, 1));
            progress.phase(DownloadPhase.VERIFYING);

            assertThat(text().split("\r\u001b\\[K"))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThan(columns));
        }
    }

    @Test
    void a_bar_is_as_wide_as_the_window_is_now() {
        Progress progress = start(ProgressStyle.BAR, Language.ENGLISH);
        progress.progress(at(0, 100 * MIB));
        columns = 30;

        pass(Duration.ofSeconds(1));
        progress.progress(at(50 * MIB, 100 * MIB));

        assertThat(text()).endsWith("\r\u001b[K 50%  50.0 MiB of 100.0 MiB");
    }

    @Test
    void a_bar_is_green_and_takes_no_more_room_for_it() {
        coloured = true;
        Progress progress = start(ProgressStyle.BAR, Language.ENGLISH);

        progress.progress(at(50 * MIB, 100 * MIB));

        assertThat(text()).contains("[\u001b[32m############\u001b[0m............]  50%");
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, warning:, ' careful: it is'", "CHINESE, 警告：, careful: it is"})
    void a_warning_begins_in_yellow(Language language, String word, String rest) {
        coloured = true;

        start(ProgressStyle.WARNINGS, language).warning("careful: it is");

        assertThat(text()).isEqualTo("\u001b[33m" + word + "\u001b[0m" + rest + "\n");
    }

    @Test
    void a_bar_is_not_drawn_more_often_than_it_can_be_seen() {
        Progress progress = start(ProgressStyle.BAR, Language.ENGLISH);

        for (int i = 0; i < 1000; i++) {
            progress.progress(at(i, 1_000_000));
            pass(Duration.ofMillis(1));
        }

        assertThat(text().split("\r", -1)).hasSizeBetween(9, 12);
    }

    @Test
    void a_bar_makes_way_for_a_warning() {
        Progress progress = start(ProgressStyle.BAR, Language.ENGLISH);
        progress.progress(at(0, 100));

        progress.warning("the line \u001b broke");

        assertThat(text()).endsWith("left\r\u001b[Kwarning: the line \\u001B broke\n");
    }

    @Test
    void a_bar_is_gone_at_the_end_and_clears_no_twice() {
        Progress progress = start(ProgressStyle.BAR, Language.ENGLISH);
        progress.progress(at(100, 100));

        progress.phase(DownloadPhase.DONE);
        progress.close();

        assertThat(text()).endsWith("left\r\u001b[K");
    }

    @Test
    void warnings_alone_are_warnings_alone() {
        Progress progress = start(ProgressStyle.WARNINGS, Language.ENGLISH);

        progress.phase(DownloadPhase.TRANSFERRING);
        progress.progress(at(0, 100));
        progress.warning("careful");
        progress.close();

        assertThat(text()).isEqualTo("warning: careful\n");
    }

    @Test
    void nothing_is_nothing() {
        Progress progress = start(ProgressStyle.NOTHING, Language.ENGLISH);

        progress.progress(at(0, 100));
        progress.warning("careful");
        progress.close();

        assertThat(text()).isEmpty();
    }

    private DownloadProgress at(long done, long total) {
        double seconds = nanos / 1e9;
        return new DownloadProgress(done, total, seconds == 0 ? 0 : (long) (done / seconds), 0, 0, 0);
    }

    private Progress start(ProgressStyle style, Language language) {
        return style.start(
                stream,
                new Terminal(true, false, Colours.shown(coloured), () -> columns),
                Messages.in(language),
                () -> nanos);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return text().lines().toList();
    }
}
