package io.cdsbackup.benchmarks.report;

import java.util.Locale;

/** Numbers as tables show them: three digits that mean something, and no more. */
final class Figures {

    private Figures() {}

    static String of(double value, String unit) {
        return digits(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    static String digits(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
