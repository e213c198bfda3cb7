package io.cdsbackup.consumer.snippets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A source, read for its regions. */
final class SourceFile {

    private final String name;
    private final List<Region> regions = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    SourceFile(String name, List<String> lines) {
        this.name = name;
        read(lines);
    }

    List<Region> regions() {
        return regions;
    }

    /** Marks that make no region. */
    List<String> problems() {
        return problems;
    }

    private void read(List<String> lines) {
        String open = "";
        int begin = 0;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            Optional<String> beginning = CommentLine.after(Region.BEGIN, line);
            if (beginning.isPresent()) {
                if (!open.isEmpty()) {
                    problem(begin, "the region " + open + " has no \"" + Region.END + "\" before the next begins");
                }
                open = beginning.get();
                begin = number;
            } else if (CommentLine.after(Region.END, line).isPresent()) {
                if (open.isEmpty()) {
                    problem(number, "this \"" + Region.END + "\" ends nothing");
                } else {
                    add(new Region(name, open, begin, unindented(lines.subList(begin, number - 1))));
                }
                open = "";
            }
        }
        if (!open.isEmpty()) {
            problem(begin, "the region " + open + " has no \"" + Region.END + "\"");
        }
    }

    private void add(Region region) {
        if (regions.stream().anyMatch(other -> other.name().equals(region.name()))) {
            problem(region.line(), "there is another region " + region.name() + " in this file");
        }
        regions.add(region);
    }

    private void problem(int line, String what) {
        problems.add(name + ":" + line + ": " + what);
    }

    private static List<String> unindented(List<String> lines) {
        return String.join("\n", lines).stripIndent().lines().toList();
    }
}
