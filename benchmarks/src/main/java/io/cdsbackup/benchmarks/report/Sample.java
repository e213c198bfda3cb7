package io.cdsbackup.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * One value that was measured once. A round gives one for each row, so that rows are compared over the same time.
 *
 * @param table what is compared
 * @param row who is measured
 * @param measure what of it: time, memory
 * @param unit what the value counts
 * @param value the value
 */
public record Sample(String table, String row, String measure, String unit, double value) {

    /**
     * Reads a line as the scripts write them: five words with tabs between.
     *
     * @param line the line
     * @return the sample
     * @throws IllegalArgumentException if it is something else
     */
    public static Sample parse(String line) {
        String[] words = line.split("\t", -1);
        if (words.length != 5) {
            throw new IllegalArgumentException("Not a sample: " + line);
        }
        return new Sample(words[0], words[1], words[2], words[3], Double.parseDouble(words[4]));
    }

    /**
     * Adds samples to a file, a line each.
     *
     * @param file the file, made if it is not there
     * @param samples the samples
     * @throws IOException if it cannot be written
     */
    public static void append(Path file, List<Sample> samples) throws IOException {
        Files.write(
                file,
                samples.stream().map(Sample::line).toList(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    String line() {
        return String.join("\t", table, row, measure, unit, Double.toString(value));
    }
}
