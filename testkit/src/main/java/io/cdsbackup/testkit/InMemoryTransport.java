package io.cdsbackup.testkit;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.util.List;
import java.util.Map;

/**
 * A transport that answers from memory, to be given to {@code BackupClient.builder().transport(…)} in a test. Either
 * {@linkplain #scripted() scripted}, request by request, or answering from {@linkplain #model() a model} of the service,
 * which can be scripted as well.
 *
 * <p>It is strict. A request that nothing answers fails at once with an {@link AssertionError} that says what was expected and
 * what came. So does one that the service would not take: a parameter of the signature that is missing or has another form,
 * a nonce that was used before. (The signature itself is not checked, since no secret is known here: the sandbox does that.)
 *
 * <p>Safe for use by several threads. Nothing here shows an access key, a signature, or the query of a download address.
 */
public abstract sealed class InMemoryTransport implements TransportProvider permits ScriptedTransport, ModelTransport {

    private final Script script = new Script();
    private final CallLog log = new CallLog();

    InMemoryTransport() {}

    /**
     * A fake that answers what it was told to, and nothing else.
     *
     * @return a new fake, with an empty script
     */
    public static ScriptedTransport scripted() {
        return new ScriptedTransport();
    }

    /**
     * A fake that plays the service: it has instances and backups, and answers as the service does.
     *
     * @return a new fake, without an instance
     */
    public static ModelTransport model() {
        return new ModelTransport();
    }

    /**
     * Scripts an API call.
     *
     * @param action the action's name, such as {@code DownloadBackup}
     * @return takes what else is expected of the call, and its answers
     */
    public ActionScript onAction(String action) {
        return new ActionScript(script, new ActionExpectation(action, Map.of()));
    }

    /**
     * Scripts a download.
     *
     * @param address the address, as an answer of the API names it; without a query it stands for that address with any
     * @return takes what the address gives
     * @throws IllegalArgumentException if it is no absolute URL
     */
    public DownloadScript onDownload(String address) {
        return new DownloadScript(script, new DownloadExpectation(DownloadAddress.of(address)));
    }

    /**
     * What came so far, unanswered requests among it; not those that the service would not take.
     *
     * @return a copy, in order
     */
    public List<RecordedCall> calls() {
        return log.calls();
    }

    /**
     * The calls of one action that came so far.
     *
     * @param action the action's name
     * @return a copy, in order
     */
    public List<RecordedAction> calls(String action) {
        return only(RecordedAction.class).stream()
                .filter(call -> call.action().equals(action))
                .toList();
    }

    /**
     * The downloads that came so far.
     *
     * @return a copy, in order
     */
    public List<RecordedDownload> downloadCalls() {
        return only(RecordedDownload.class);
    }

    /**
     * Checks at the end of a test that all went as scripted.
     *
     * @throws AssertionError if a request failed here, even if the code under test hid that; or if an answer was scripted
     *     that nobody asked for
     */
    public void verify() {
        List<AssertionError> failures = log.failures();
        if (!failures.isEmpty()) {
            AssertionError first = new AssertionError(failures.get(0).getMessage(), failures.get(0));
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
        List<String> debts = script.debts();
        if (!debts.isEmpty()) {
            throw new AssertionError("Scripted, and not asked for:\n  - " + String.join("\n  - ", debts));
        }
    }

    @Override
    public String name() {
        return "in-memory";
    }

    @Override
    public Transport transport(TransportSettings settings) {
        return new MemoryApi(this::exchange);
    }

    @Override
    public DownloadTransport downloads(TransportSettings settings) {
        return new MemoryDownloads(this::open);
    }

    /** Shows how many calls came. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + calls().size() + " calls]";
    }

    /** Answers what the script does not. */
    abstract TransportResponse beyondScript(RecordedAction call);

    /** Serves what the script does not. */
    abstract DownloadReply beyondScript(RecordedDownload call, DownloadRequest request);

    final Script script() {
        return script;
    }

    final AssertionError failed(AssertionError failure) {
        return log.failed(failure);
    }

    private TransportResponse exchange(TransportRequest request) {
        RecordedAction call = log.record(request);
        return script.take(call).map(ActionAnswer::give).orElseGet(() -> beyondScript(call));
    }

    private DownloadReply open(DownloadRequest request) {
        RecordedDownload call = RecordedDownload.of(request);
        log.record(call);
        return script.take(call).map(answer -> answer.give(request)).orElseGet(() -> beyondScript(call, request));
    }

    private <C extends RecordedCall> List<C> only(Class<C> kind) {
        return calls().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
