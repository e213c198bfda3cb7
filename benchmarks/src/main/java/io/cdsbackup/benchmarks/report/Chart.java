package io.cdsbackup.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** A bar for each target, as SVG: how much of what it allows is used up. A bar that passes the line is a target missed. */
final class Chart {

    private static final int LABELS = 430;
    private static final int ALLOWED = 240;
    private static final int LONGEST = 400;
    private static final int LINE = 26;
    private static final int TOP = 40;

    private final Samples samples;

    Chart(Samples samples) {
        this.samples = samples;
    }

    String svg() {
        List<Target> measured = Target.ALL.stream()
                .filter(target -> target.measured().apply(samples).isPresent())
                .toList();
        int height = TOP + LINE * measured.size() + 10;
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                LABELS + LONGEST + 60,
                height);
        add(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        add(svg, "<text x=\"%d\" y=\"20\" text-anchor=\"middle\" fill=\"#333333\">the target</text>", LABELS + ALLOWED);
        int y = TOP;
        for (Target target : measured) {
            bar(svg, target, target.measured().apply(samples).orElseThrow(), y);
            y += LINE;
        }
        add(
                svg,
                "<line x1=\"%d\" y1=\"26\" x2=\"%d\" y2=\"%d\" stroke=\"#333333\" stroke-dasharray=\"4 3\"/>",
                LABELS + ALLOWED,
                LABELS + ALLOWED,
                height - 8);
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, Target target, double value, int y) {
        double length = Math.min(target.used(value) * ALLOWED, LONGEST);
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#333333\">%s</text>",
                LABELS - 8,
                y + 14,
                target.what());
        add(
                svg,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"18\" fill=\"%s\"/>",
                LABELS,
                y,
                length,
                target.isMet(value) ? "#4c8c5a" : "#c2543d");
        add(
                svg,
                "<text x=\"%.1f\" y=\"%d\" fill=\"#333333\">%s</text>",
                // Never across the line.
                LABELS + Math.max(length, ALLOWED) + 6,
                y + 14,
                Figures.of(value, target.unit()));
    }

    private static void add(StringBuilder svg, String element, Object... values) {
        svg.append(String.format(Locale.ROOT, element, values)).append('\n');
    }
}
