package io.cdsbackup.testkit;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.JsonValue;
import io.cdsbackup.port.TransportResponse;

/**
 * One scripted API call: first what it looks like, then its answers. Each answer is given once, in order; when they are used
 * up, a further call is one that nothing answers, unless {@link #repeatedly()} was said.
 */
public final class ActionScript {

    private final Script script;
    private final Rule<ActionAnswer> rule;
    private ActionExpectation expectation;

    ActionScript(Script script, ActionExpectation expectation) {
        this.script = script;
        this.expectation = expectation;
        this.rule = script.action(expectation);
    }

    /**
     * Expects a parameter in the query, beside any others.
     *
     * @param parameter its name, such as {@code BackupId}
     * @param value its value, not encoded
     * @return this script
     */
    public ActionScript with(String parameter, String value) {
        expectation = expectation.with(parameter, value);
        ActionExpectation now = expectation;
        script.change(rule, changed -> changed.expect(now));
        return this;
    }

    /**
     * Answers.
     *
     * @param status the HTTP status
     * @param body the body, sent as UTF-8: JSON, or whatever the test needs
     * @return this script
     * @throws IllegalArgumentException if the status is not of three digits
     */
    public ActionScript answer(int status, String body) {
        return answer(TransportResponse.of(status, body));
    }

    /**
     * Answers, with header fields.
     *
     * @param response the answer
     * @return this script
     */
    public ActionScript answer(TransportResponse response) {
        return add(() -> response);
    }

    /**
     * Answers as the service does when it succeeds: status 200, and the data in an envelope whose code is {@code Success}.
     *
     * @param data what stands under {@code Data}
     * @return this script
     */
    public ActionScript succeed(JsonValue data) {
        return answer(Envelopes.success(data));
    }

    /**
     * Answers as the service does when it refuses: a status, and an envelope with this code.
     *
     * @param status the HTTP status
     * @param code the code, such as {@code ResourceNotFound}
     * @param message the message
     * @return this script
     * @throws IllegalArgumentException if the status is not of three digits
     */
    public ActionScript refuse(int status, String code, String message) {
        return answer(Envelopes.failure(status, code, message));
    }

    /**
     * Gives no answer, but throws what a transport throws then.
     *
     * @param failure such as a {@code TimedOutException}
     * @return this script
     */
    public ActionScript fail(BackupException failure) {
        return add(() -> {
            throw failure;
        });
    }

    /**
     * Gives the last answer to every further call too, not only once.
     *
     * @return this script
     * @throws IllegalStateException if there is no answer yet
     */
    public ActionScript repeatedly() {
        script.change(rule, Rule::repeatLast);
        return this;
    }

    private ActionScript add(ActionAnswer answer) {
        script.change(rule, changed -> changed.add(answer));
        return this;
    }
}
