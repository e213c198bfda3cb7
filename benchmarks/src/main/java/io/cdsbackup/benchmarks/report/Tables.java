package io.cdsbackup.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Tables in Markdown. */
final class Tables {

    private static final String NOTHING = "not measured";

    private final Samples samples;

    Tables(Samples samples) {
        this.samples = samples;
    }

    /** Each target against what was measured. */
    String targets() {
        List<String> lines = new ArrayList<>(List.of("| what | target | measured | |", "| --- | --- | --- | --- |"));
        for (Target target : Target.ALL) {
            OptionalDouble value = target.measured().apply(samples);
            lines.add(row(
                    target.what(),
                    target.limitText(),
                    value.isPresent() ? Figures.of(value.getAsDouble(), target.unit()) : NOTHING,
                    value.isEmpty() ? "" : target.isMet(value.getAsDouble()) ? "met" : "**missed**"));
        }
        return String.join("\n", lines);
    }

    /** All rows of one table, each thing measured with its median, its spread, and its ratio to the first row's. */
    String comparison(String table) {
        List<String> measures = samples.measures(table);
        List<String> rows = samples.rows(table);
        if (rows.isEmpty()) {
            return "Not measured.";
        }
        List<String> head = new ArrayList<>(List.of(""));
        for (String measure : measures) {
            head.add(measure + ", " + samples.unit(table, measure));
            head.add("from – to");
            head.add("ratio");
        }
        List<String> lines =
                new ArrayList<>(List.of(row(head.toArray(String[]::new)), "|" + " --- |".repeat(head.size())));
        for (String row : rows) {
            List<String> cells = new ArrayList<>(List.of(row));
            measures.forEach(measure -> cells.addAll(cells(table, row, rows.get(0), measure)));
            lines.add(row(cells.toArray(String[]::new)));
        }
        return String.join("\n", lines);
    }

    private List<String> cells(String table, String row, String first, String measure) {
        List<Double> values = samples.values(table, row, measure);
        if (values.isEmpty()) {
            return List.of("", "", "");
        }
        OptionalDouble ratio = samples.ratio(table, row, first, measure);
        return List.of(
                Figures.digits(samples.median(table, row, measure).orElseThrow()),
                Figures.digits(values.get(0)) + " – " + Figures.digits(values.get(values.size() - 1)),
                ratio.isPresent() ? Figures.digits(ratio.getAsDouble()) : "");
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
