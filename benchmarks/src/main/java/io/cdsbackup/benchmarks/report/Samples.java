package io.cdsbackup.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * All that was measured.
 *
 * @param all the samples, as they came
 */
record Samples(List<Sample> all) {

    Samples {
        all = List.copyOf(all);
    }

    /** Of every file in a folder. */
    static Samples in(Path folder) throws IOException {
        List<Sample> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".samples"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).forEach(line -> all.add(Sample.parse(line)));
            }
        }
        return new Samples(all);
    }

    /** The rows of a table, as they first came. */
    List<String> rows(String table) {
        return all.stream()
                .filter(sample -> sample.table().equals(table))
                .map(Sample::row)
                .distinct()
                .toList();
    }

    /** The values of one thing, sorted. */
    List<Double> values(String table, String row, String measure) {
        return all.stream()
                .filter(sample -> sample.table().equals(table)
                        && sample.row().equals(row)
                        && sample.measure().equals(measure))
                .map(Sample::value)
                .sorted()
                .toList();
    }

    OptionalDouble median(String table, String row, String measure) {
        List<Double> values = values(table, row, measure);
        int middle = values.size() / 2;
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2);
    }

    /** One row's median by another's; empty where either was not measured. */
    OptionalDouble ratio(String table, String row, String other, String measure) {
        OptionalDouble above = median(table, row, measure);
        OptionalDouble below = median(table, other, measure);
        return above.isPresent() && below.isPresent()
                ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
                : OptionalDouble.empty();
    }

    /** What its values count. */
    String unit(String table, String measure) {
        return all.stream()
                .filter(sample ->
                        sample.table().equals(table) && sample.measure().equals(measure))
                .map(Sample::unit)
                .findFirst()
                .orElse("");
    }

    /** The things measured in a table, as they first came. */
    List<String> measures(String table) {
        return all.stream()
                .filter(sample -> sample.table().equals(table))
                .map(Sample::measure)
                .distinct()
                .toList();
    }
}
