package io.cdsbackup.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * One scripted request and what it is answered with: each answer once, in order, unless the last one is to repeat. Guarded by
 * the script that it belongs to.
 *
 * @param <A> the kind of answer
 */
final class Rule<A> {

    private final List<A> answers = new ArrayList<>();
    private Expectation expectation;
    private boolean repeats;
    private int used;

    Rule(Expectation expectation) {
        this.expectation = expectation;
    }

    void expect(Expectation other) {
        expectation = other;
    }

    void add(A answer) {
        if (repeats) {
            throw new IllegalStateException(
                    "The answer before this one repeats for ever, so this one would never be given");
        }
        answers.add(answer);
    }

    void repeatLast() {
        if (answers.isEmpty()) {
            throw new IllegalStateException("There is no answer to repeat");
        }
        repeats = true;
    }

    boolean matches(RecordedCall call) {
        return expectation.differences(call).isEmpty();
    }

    boolean hasNext() {
        return used < answers.size() || repeats;
    }

    A next() {
        return answers.get(Math.min(used++, answers.size() - 1));
    }

    /** Whether nothing that was scripted here is still owed. */
    boolean isSatisfied() {
        return !answers.isEmpty() && used >= answers.size();
    }

    int distance(RecordedCall call) {
        return expectation.differences(call).stream()
                .mapToInt(Difference::weight)
                .sum();
    }

    /** Why this rule does not answer the call, as a line of a message. */
    String refusal(RecordedCall call) {
        List<String> reasons = new ArrayList<>();
        expectation.differences(call).forEach(difference -> reasons.add(difference.text()));
        if (answers.isEmpty()) {
            reasons.add("it was given no answer");
        } else if (!hasNext()) {
            reasons.add(
                    answers.size() == 1 ? "its answer is used up" : "its " + answers.size() + " answers are used up");
        }
        return expectation + ": " + String.join("; ", reasons);
    }

    /** What is still owed, as a line of a message. */
    String debt() {
        return answers.isEmpty()
                ? expectation + ": it was given no answer"
                : expectation + ": " + (answers.size() - used) + " of " + answers.size() + " answers unused";
    }

    @Override
    public String toString() {
        return expectation.toString();
    }
}
