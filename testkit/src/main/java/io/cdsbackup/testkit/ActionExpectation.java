package io.cdsbackup.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An API call of one action, with some of its parameters. */
record ActionExpectation(String action, Map<String, String> parameters) implements Expectation {

    ActionExpectation {
        SortedMap<String, String> sorted = new TreeMap<>(parameters);
        parameters = Collections.unmodifiableMap(sorted);
    }

    ActionExpectation with(String name, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new ActionExpectation(action, more);
    }

    @Override
    public List<Difference> differences(RecordedCall call) {
        if (!(call instanceof RecordedAction came)) {
            return List.of(new Difference(Difference.OF_KIND, "this is a download, not an API call"));
        }
        List<Difference> differences = new ArrayList<>();
        if (!came.action().equals(action)) {
            differences.add(Difference.between("the action", came.action(), action, Difference.OF_TARGET));
        }
        parameters.forEach((name, expected) -> {
            String actual = came.parameters().get(name);
            if (actual == null) {
                differences.add(new Difference(Difference.OF_DETAIL, name + " is missing"));
            } else if (!actual.equals(expected)) {
                differences.add(Difference.between(name, quoted(actual), quoted(expected), Difference.OF_DETAIL));
            }
        });
        return differences;
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? action : action + " " + parameters;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
