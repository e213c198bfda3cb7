package io.cdsbackup.cli.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays out rows in columns as wide as their widest cell. Cells are made safe to show. Where a terminal is too narrow, the
 * last column is cut, for it is to hold words and not ids or numbers; where that is not enough, each row becomes a block of
 * lines.
 */
final class Table {

    private static final String GAP = "  ";

    /** A last column that would be narrower shows nothing that is worth a row. */
    private static final int FEWEST_COLUMNS = 8;

    private final List<List<String>> rows = new ArrayList<>();

    Table row(List<String> cells) {
        rows.add(cells.stream().map(SafeText::of).toList());
        return this;
    }

    List<String> lines() {
        return lines(Integer.MAX_VALUE);
    }

    /** The lines for a terminal; the first row holds the columns' heads. */
    List<String> lines(int columns) {
        int last = Collections.max(rows.stream().map(List::size).toList()) - 1;
        int before = IntStream.range(0, last)
                .map(column -> width(column) + GAP.length())
                .sum();
        int room = columns - before;
        return width(last) <= room || room >= FEWEST_COLUMNS
                ? rows.stream().map(cells -> line(cells, last, room)).toList()
                : blocks(columns);
    }

    private String line(List<String> cells, int last, int room) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String shown = column == last ? DisplayWidth.cut(cell, room) : DisplayWidth.padded(cell, width(column));
            line.append(column == 0 ? "" : GAP).append(shown);
        }
        return line.toString().stripTrailing();
    }

    private List<String> blocks(int columns) {
        List<String> heads = rows.get(0);
        List<String> lines = new ArrayList<>();
        for (List<String> cells : rows.subList(1, rows.size())) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            Table block = new Table();
            for (int column = 0; column < cells.size(); column++) {
                block.rows.add(List.of(heads.get(column), cells.get(column)));
            }
            lines.addAll(block.uncutBut(cells.size() - 1, columns));
        }
        return lines;
    }

    /** Two columns, the second one cut in one row alone. */
    private List<String> uncutBut(int row, int columns) {
        int room = columns - width(0) - GAP.length();
        return IntStream.range(0, rows.size())
                .mapToObj(index -> line(rows.get(index), 1, index == row ? room : Integer.MAX_VALUE))
                .toList();
    }

    private int width(int column) {
        return rows.stream()
                .filter(cells -> column < cells.size())
                .mapToInt(cells -> DisplayWidth.of(cells.get(column)))
                .max()
                .orElse(0);
    }
}
