package io.cdsbackup.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Lays out rows in columns as wide as their widest cell. Cells are made safe to show. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table row(List<String> cells) {
        rows.add(cells.stream().map(SafeText::of).toList());
        return this;
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            line.append(column == 0 ? "" : GAP).append(DisplayWidth.padded(cells.get(column), width(column)));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .filter(cells -> column < cells.size())
                .mapToInt(cells -> DisplayWidth.of(cells.get(column)))
                .max()
                .orElse(0);
    }
}
