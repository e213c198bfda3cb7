package io.cdsbackup.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Samples STARTS = new Samples(List.of(
            time("hello world", 40),
            time("cds-backup --version", 120),
            time("hello world", 60),
            time("cds-backup --version", 60),
            time("hello world", 50),
            time("cds-backup --version", 90)));

    @Test
    void aTableHasMediansSpreadAndRatiosToItsFirstRow() {
        assertThat(new Tables(STARTS).comparison("start")).isEqualTo("""
                        |  | time, ms | from – to | ratio |
                        | --- | --- | --- | --- |
                        | hello world | 50.0 | 40.0 – 60.0 | 1.00 |
                        | cds-backup --version | 90.0 | 60.0 – 120 | 1.80 |""");
    }

    @Test
    void aTargetIsMetUpToItsLimit() {
        assertThat(new Tables(STARTS).targets()).contains("| at most 2.00 | 1.80 | met |");
    }

    @Test
    void aTargetIsMissedBeyondItsLimit() {
        Samples slow = new Samples(List.of(time("hello world", 40), time("cds-backup --version", 90)));

        assertThat(new Tables(slow).targets()).contains("| at most 2.00 | 2.25 | **missed** |");
    }

    @Test
    void aTargetNotMeasuredSaysSo() {
        assertThat(new Tables(new Samples(List.of())).targets())
                .contains("| at most 160 MB | not measured |  |")
                .doesNotContain("met |");
    }

    @Test
    void theChartHasABarForWhatWasMeasured() {
        assertThat(new Chart(STARTS).svg())
                .containsOnlyOnce("hello world</text>")
                .contains(">1.80</text>");
    }

    @Test
    void samplesAreReadAsTheyWereWritten(@TempDir Path folder) throws IOException {
        Sample.append(folder.resolve("one.samples"), STARTS.all().subList(0, 2));
        Sample.append(folder.resolve("two.samples"), STARTS.all().subList(2, 6));

        assertThat(Samples.in(folder)).isEqualTo(STARTS);
    }

    @Test
    void aLineThatIsNoSampleIsRefused() {
        assertThatThrownBy(() -> Sample.parse("start\thello world\t40")).hasMessageStartingWith("Not a sample");
    }

    @Test
    void aPlaceIsFilledAnew() {
        Page page = new Page("# Speed\n<!-- start -->\nold\n<!-- /start -->\nThe end.\n");

        assertThat(page.with("start", "new").text())
                .isEqualTo("# Speed\n<!-- start -->\n\nnew\n\n<!-- /start -->\nThe end.\n")
                .isEqualTo(page.with("start", "newer").with("start", "new").text());
    }

    @Test
    void aPageWithoutThePlaceIsRefused() {
        assertThatThrownBy(() -> new Page("# Speed\n").with("start", "new")).hasMessageContaining("no place for start");
    }

    @Test
    void theProjectsPageHasAPlaceForEverything(@TempDir Path folder) throws IOException {
        Path project = Path.of("").toAbsolutePath().getParent();
        Path page = Files.copy(project.resolve("docs/performance.md"), folder.resolve("page.md"));
        Path chart = folder.resolve("chart.svg");

        WriteReport.main(Stream.of(folder, page, chart).map(Path::toString).toArray(String[]::new));

        assertThat(page).content().contains("not measured");
        assertThat(chart).content().startsWith("<svg");
    }

    private static Sample time(String row, double value) {
        return new Sample("start", row, "time", "ms", value);
    }
}
