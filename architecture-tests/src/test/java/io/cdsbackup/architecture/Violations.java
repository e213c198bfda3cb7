package io.cdsbackup.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;

/** What a rule says about planted classes. */
final class Violations {

    private static final Pattern LOCATION = Pattern.compile(" in \\(\\w+\\.java:\\d+\\)");

    private Violations() {}

    /** The violations in alphabetical order, without their line numbers, and with the planted root left out. */
    static List<String> of(ArchRule rule, Hexagon planted) {
        return rule.evaluate(planted.classes()).getFailureReport().getDetails().stream()
                .map(detail -> LOCATION.matcher(detail).replaceAll(""))
                .map(detail -> detail.replace(planted.root() + ".", ""))
                .sorted()
                .toList();
    }
}
