package io.cdsbackup.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The scripted requests of one fake, in the order that they were written down. Safe for use by several threads. */
final class Script {

    private final List<Rule<?>> rules = new ArrayList<>();
    private final List<Rule<ActionAnswer>> actions = new ArrayList<>();
    private final List<Rule<DownloadAnswer>> downloads = new ArrayList<>();
    private boolean ordered;
    private int position;

    synchronized void inOrder() {
        ordered = true;
    }

    synchronized Rule<ActionAnswer> action(Expectation expectation) {
        return added(actions, expectation);
    }

    synchronized Rule<DownloadAnswer> download(Expectation expectation) {
        return added(downloads, expectation);
    }

    /** Changes a rule of this script. */
    synchronized <A> void change(Rule<A> rule, Consumer<Rule<A>> change) {
        change.accept(rule);
    }

    synchronized Optional<ActionAnswer> take(RecordedAction call) {
        return taken(call, actions);
    }

    synchronized Optional<DownloadAnswer> take(RecordedDownload call) {
        return taken(call, downloads);
    }

    /** Says what was expected and what came, the closest first. */
    synchronized AssertionError unmatched(RecordedCall call) {
        String came = "\n    " + shown(call) + "\n";
        if (rules.isEmpty()) {
            return new AssertionError(
                    "Nothing is scripted, and this request came:" + came + "Begin with onAction(…) or onDownload(…).");
        }
        if (ordered) {
            return new AssertionError(due(call)
                    .map(rule -> "This request is not the next one scripted:" + came + "Next, in order:\n  - "
                            + rule.refusal(call))
                    .orElse("This request came after all that was scripted in order:" + came
                            + "Scripted last:\n  - "
                            + rules.get(rules.size() - 1).refusal(call)));
        }
        List<Rule<?>> closest = new ArrayList<>(rules);
        closest.sort(Comparator.comparingInt(rule -> rule.distance(call)));
        return new AssertionError("Nothing is scripted for this request:" + came + "Scripted, the closest first:\n"
                + IntStream.range(0, closest.size())
                        .mapToObj(i -> "  " + (i + 1) + ". " + closest.get(i).refusal(call))
                        .collect(Collectors.joining("\n")));
    }

    /** What was scripted and not asked for, one line each. */
    synchronized List<String> debts() {
        return rules.stream()
                .filter(rule -> !rule.isSatisfied())
                .map(Rule::debt)
                .toList();
    }

    private <A> Rule<A> added(List<Rule<A>> kind, Expectation expectation) {
        Rule<A> rule = new Rule<>(expectation);
        kind.add(rule);
        rules.add(rule);
        return rule;
    }

    private <A> Optional<A> taken(RecordedCall call, List<Rule<A>> kind) {
        Optional<? extends Rule<?>> chosen = ordered
                ? due(call).filter(rule -> rule.hasNext() && rule.matches(call))
                : kind.stream()
                        .filter(rule -> rule.hasNext() && rule.matches(call))
                        .findFirst();
        chosen.ifPresent(rule -> position = rules.indexOf(rule));
        return kind.stream()
                .filter(rule -> chosen.isPresent() && rule == chosen.get())
                .findFirst()
                .map(Rule::next);
    }

    /** The rule whose turn it is. One that repeats may be passed over once its last answer was given. */
    private Optional<Rule<?>> due(RecordedCall call) {
        for (Rule<?> rule : rules.subList(position, rules.size())) {
            if (!rule.isSatisfied() || (rule.hasNext() && rule.matches(call))) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private static String shown(RecordedCall call) {
        if (call instanceof RecordedAction action) {
            return action.action() + " " + action.parameters();
        }
        RecordedDownload download = (RecordedDownload) call;
        String range = download.range() == null ? "" : " " + download.range().headerValue();
        return DownloadExpectation.shown(download.address()) + range;
    }
}
