package io.cdsbackup.micrometer;

import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.port.AttemptEnded;
import io.cdsbackup.port.CallEnded;
import io.cdsbackup.port.ClientCall;
import io.cdsbackup.port.ClientListener;
import io.cdsbackup.port.DownloadMoved;
import io.cdsbackup.port.LinkRefreshed;
import io.cdsbackup.port.RetryScheduled;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times what clients do. One listener serves any number of them.
 *
 * <table>
 * <caption>The meters</caption>
 * <tr><th>meter</th><th>tags</th><th>what</th></tr>
 * <tr><td>timer {@value #REQUESTS}</td><td>{@code action}, {@code outcome}</td>
 *     <td>one request to the API, or, for the action {@code Download}, to the file store</td></tr>
 * <tr><td>timer {@value #CALLS}</td><td>{@code action}, {@code outcome}</td>
 *     <td>a whole call, retries and waits included; a whole download is action {@code Download}</td></tr>
 * <tr><td>counter {@value #RETRIES}</td><td>{@code action}, {@code reason}</td><td>what failed and was tried again</td></tr>
 * <tr><td>counter {@value #BYTES}</td><td></td><td>bytes that came from file stores</td></tr>
 * <tr><td>counter {@value #LINK_REFRESHES}</td><td></td><td>new links that running downloads got</td></tr>
 * </table>
 *
 * <p>An {@code outcome} is {@code success} or the word of an {@link ErrorKind}, as is a {@code reason}. Safe for use by several
 * threads.
 */
public final class MicrometerListener implements ClientListener {

    /** The timer of requests. */
    public static final String REQUESTS = "cds.backup.requests";

    /** The timer of whole calls. */
    public static final String CALLS = "cds.backup.calls";

    /** The counter of retries. */
    public static final String RETRIES = "cds.backup.retries";

    /** The counter of bytes. */
    public static final String BYTES = "cds.backup.bytes";

    /** The counter of new links. */
    public static final String LINK_REFRESHES = "cds.backup.link.refreshes";

    private static final String NONE = "none";

    private final MeterProvider<Timer> requests;
    private final MeterProvider<Timer> calls;
    private final MeterProvider<Counter> retries;
    private final MeterProvider<Counter> bytes;
    private final MeterProvider<Counter> linkRefreshes;
    private final BytesTold bytesTold = new BytesTold();
    private final boolean byInstance;

    private MicrometerListener(MeterRegistry registry, boolean byInstance) {
        this.byInstance = byInstance;
        this.requests = Timer.builder(REQUESTS)
                .description("Requests to the API and to the file store")
                .withRegistry(registry);
        this.calls = Timer.builder(CALLS)
                .description("Whole calls and downloads, retries included")
                .withRegistry(registry);
        this.retries = Counter.builder(RETRIES)
                .description("Failures that were tried again")
                .withRegistry(registry);
        this.bytes = Counter.builder(BYTES)
                .description("Bytes that came from file stores")
                .baseUnit("bytes")
                .withRegistry(registry);
        this.linkRefreshes = Counter.builder(LINK_REFRESHES)
                .description("New links that running downloads got")
                .withRegistry(registry);
    }

    /**
     * Counts into a registry.
     *
     * @param registry where the meters are
     * @return a listener for {@link io.cdsbackup.BackupClientBuilder#listener(ClientListener)}
     */
    public static MicrometerListener of(MeterRegistry registry) {
        return new MicrometerListener(registry, false);
    }

    /**
     * Counts into a registry, each instance by itself: every meter has the tag {@code instance} too, with the instance's id, or
     * {@code none}. There are as many series of each meter as instances that are ever asked about: mind what that costs.
     *
     * @param registry where the meters are
     * @return a listener for {@link io.cdsbackup.BackupClientBuilder#listener(ClientListener)}
     */
    public static MicrometerListener byInstance(MeterRegistry registry) {
        return new MicrometerListener(registry, true);
    }

    @Override
    public void attempt(AttemptEnded event) {
        requests.withTags(tags(event.call(), "outcome", outcome(event.failure())))
                .record(event.took());
    }

    @Override
    public void retry(RetryScheduled event) {
        retries.withTags(tags(event.call(), "reason", event.failure().text())).increment();
    }

    @Override
    public void linkRefresh(LinkRefreshed event) {
        linkRefreshes.withTags(instance(event.call())).increment();
    }

    @Override
    public void progress(DownloadMoved event) {
        count(event.call(), bytesTold.more(event.call(), event.fetched()));
    }

    @Override
    public void outcome(CallEnded event) {
        count(event.call(), bytesTold.rest(event.call(), event.fetched()));
        calls.withTags(tags(event.call(), "outcome", outcome(event.failure()))).record(event.took());
    }

    private void count(ClientCall call, long fetched) {
        if (fetched > 0) {
            bytes.withTags(instance(call)).increment((double) fetched);
        }
    }

    private Tags tags(ClientCall call, String key, String value) {
        return instance(call).and("action", call.action().value(), key, value);
    }

    private Tags instance(ClientCall call) {
        return byInstance
                ? Tags.of(
                        "instance",
                        call.instance() == null ? NONE : call.instance().value())
                : Tags.empty();
    }

    private static String outcome(@Nullable ErrorKind failure) {
        return failure == null ? "success" : failure.text();
    }
}
