package io.cdsbackup.consumer.snippets;

import java.util.List;

/** A region as a README in another language shows it: the same code, with comments of its own at the ends of lines. */
final class Translation {

    private Translation() {}

    static List<String> code(List<String> lines) {
        return lines.stream().map(Translation::code).toList();
    }

    /** The region's lines; where the README has one with the same code, that one, comment and all. */
    static List<String> of(List<String> region, List<String> shown) {
        return region.stream()
                .map(line -> shown.stream()
                        .filter(other -> code(other).equals(code(line)))
                        .findFirst()
                        .orElse(line))
                .toList();
    }

    private static String code(String line) {
        int comment = line.indexOf(" // ");
        return comment < 0 ? line : line.substring(0, comment).stripTrailing();
    }
}
