package io.cdsbackup.testkit;

import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.TransportResponse;

/**
 * A fake that plays the service: {@code DescribeBackups}, {@code DownloadBackup}, and the file store behind them. What is
 * scripted beside goes first, while its answers last, so that a test can let the service fail in between:
 *
 * <pre>{@code
 * ModelTransport service = InMemoryTransport.model();
 * service.instance("i-1").backup("b-1", content);
 * service.onAction("DownloadBackup").refuse(500, "InternalError", "busy");
 * }</pre>
 *
 * <p>The public addresses it names are https, the intranet ones plain http; both point to no machine.
 */
public final class ModelTransport extends InMemoryTransport {

    private final ModelStore store = new ModelStore();
    private final ModelService service = new ModelService(store);

    ModelTransport() {}

    /**
     * An instance of the service, made if it is not there.
     *
     * @param id its id
     * @return the instance
     * @throws IllegalArgumentException if the id is none
     */
    public ModelInstance instance(String id) {
        InstanceUuid checked = InstanceUuid.of(id);
        service.open(checked);
        return new ModelInstance(service, checked);
    }

    /**
     * Ends the life of all addresses that were named so far: they give status 403, as file stores answer an expired link.
     * Those that are asked for from here on are good.
     *
     * @return this fake
     */
    public ModelTransport expireLinks() {
        store.expireLinks();
        return this;
    }

    @Override
    TransportResponse beyondScript(RecordedAction call) {
        return service.answer(call)
                .orElseThrow(() -> unanswered("The model of the service does not know this action:\n    "
                        + call.method() + " " + call.action() + " " + call.parameters()
                        + "\nIt knows GET DescribeBackups and GET DownloadBackup. Script others with onAction(…)."));
    }

    @Override
    DownloadReply beyondScript(RecordedDownload call, DownloadRequest request) {
        return store.open(request)
                .orElseThrow(() -> unanswered("The model of the service never named this address:\n    "
                        + DownloadExpectation.shown(call.address())
                        + "\nIt names those that DownloadBackup answers. Script others with onDownload(…)."));
    }

    private AssertionError unanswered(String message) {
        return failed(new AssertionError(message));
    }
}
