package io.cdsbackup.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts what was measured into its page. What is missing in the samples is said to be so. */
final class WriteReport {

    private static final List<String> TABLES =
            List.of("signing", "decoding", "call", "many", "http", "TLS", "delayed", "capped", "memory", "start");

    private WriteReport() {}

    /**
     * Writes the page and its chart anew.
     *
     * @param args the folder with the samples, the page, and the chart
     * @throws IOException if one cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path results = Path.of(args[0]);
        Path page = Path.of(args[1]);
        Samples samples = Samples.in(results);
        Tables tables = new Tables(samples);
        Page filled = new Page(Files.readString(page)).with("targets", tables.targets());
        for (String table : TABLES) {
            filled = filled.with(table, tables.comparison(table));
        }
        for (String script : List.of("run", "compare")) {
            Path facts = results.resolve(script + ".facts");
            filled = filled.with(
                    script + "-facts",
                    Files.exists(facts) ? Files.readString(facts).strip() : "Not run yet.");
        }
        Files.writeString(page, filled.text());
        Files.writeString(Path.of(args[2]), new Chart(samples).svg());
    }
}
