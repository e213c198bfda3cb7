package io.cdsbackup.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The API: one path, and an action that a parameter names. */
final class ApiService implements Service {

    static final String BASE_PATH = "/mysql";
    private static final String PATH = BASE_PATH + "/";

    private final SignatureCheck check;
    private final Map<String, Action> actions;
    private final FaultQueue faults;
    private final Journal journal;

    ApiService(SignatureCheck check, List<Action> actions, FaultQueue faults, Journal journal) {
        this.check = check;
        this.actions = actions.stream().collect(Collectors.toMap(Action::name, Function.identity()));
        this.faults = faults;
        this.journal = journal;
    }

    @Override
    public Reply reply(Incoming request) {
        if (!request.path().equals(PATH)) {
            return unmatched(request, 404, "ResourceNotFound", "the API is at " + PATH + "?Action=…");
        }
        ApiAnswer refusal = check.refusal(request);
        if (refusal != null) {
            return Reply.of(sent(refusal.status(), refusal.text()));
        }
        Action action = actions.get(request.parameters().get("Action"));
        if (action == null) {
            String known = actions.keySet().stream().sorted().collect(Collectors.joining(", "));
            return unmatched(request, 400, "UnsupportedAction", "the actions here are " + known);
        }
        if (!action.method().equals(request.method())) {
            return unmatched(request, 400, "UnsupportedAction", action.name() + " is a " + action.method());
        }
        PlacedFault placed = faults.take(request);
        if (placed == null) {
            return answered(action.answer(request), null);
        }
        return placed.comesBeforeChange()
                ? inPlaceOfAnswer(placed.fault())
                : answered(action.answer(request), placed.fault());
    }

    private static Reply inPlaceOfAnswer(Fault fault) {
        return new Reply(fault instanceof CannedAnswer canned ? Answer.of(canned) : sent(503, ""), fault);
    }

    private static Reply answered(ApiAnswer answer, @Nullable Fault fault) {
        if (fault instanceof CannedAnswer canned) {
            return new Reply(Answer.of(canned), fault);
        }
        String text = fault instanceof AnswerFault wrong ? SpoiltAnswer.text(answer, wrong) : answer.text();
        return new Reply(sent(answer.status(), text), fault);
    }

    private Reply unmatched(Incoming request, int status, String code, String expected) {
        journal.unmatched(request, expected);
        String message = "Unmatched: " + request + "; " + expected + ".";
        return Reply.of(sent(status, ApiAnswer.refusal(status, code, message).text()));
    }

    private static Answer sent(int status, String text) {
        return Answer.of(status, ApiAnswer.CONTENT_TYPE, text);
    }
}
