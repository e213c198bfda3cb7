package io.cdsbackup.internal.download.model;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.DownloadTransport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The file store: a file that may change, behind links that may end, and a fault drawn for each request. What is drawn depends on
 * the range that is asked for and on how often it was asked for, and so not on which connection comes first.
 */
final class ModelRemote implements DownloadTransport {

    private static final int MOST_VERSIONS = 6;

    private final Scenario scenario;
    private final ModelTime time;
    private final Events events;
    private final List<Fault> faults;
    private final List<FileVersion> versions = new ArrayList<>();
    private final Map<Long, Integer> asked = new HashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private @Nullable ModelService links;
    private int run;

    ModelRemote(Scenario scenario, ModelTime time, Events events) {
        this.scenario = scenario;
        this.time = time;
        this.events = events;
        Set<Fault> ofAnswers = EnumSet.copyOf(Fault.OF_ANSWERS);
        ofAnswers.retainAll(scenario.faults());
        this.faults = List.copyOf(ofAnswers);
        versions.add(FileVersion.of(0, scenario.firstLength(), scenario.marks()));
    }

    void linksBy(ModelService service) {
        links = service;
    }

    /** Another run begins, with faults of its own. */
    synchronized void nextRun() {
        run++;
        asked.clear();
    }

    synchronized FileVersion version() {
        return versions.get(versions.size() - 1);
    }

    synchronized List<FileVersion> versions() {
        return List.copyOf(versions);
    }

    int openCalls() {
        return open.get();
    }

    @Override
    public DownloadCall call(DownloadRequest request) {
        AtomicBoolean cancelled = new AtomicBoolean();
        return new DownloadCall() {
            @Override
            public void run(DownloadSink sink) {
                open.incrementAndGet();
                try {
                    answer(request).push(sink, cancelled, time);
                } finally {
                    open.decrementAndGet();
                }
            }

            @Override
            public void cancel() {
                cancelled.set(true);
            }
        };
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private synchronized ModelAnswer answer(DownloadRequest request) {
        long first = request.range().map(ByteRange::first).orElse(-1L);
        int times = asked.merge(first, 1, Integer::sum);
        Chance chance = Chance.of(scenario.seed(), run, first, times);
        Fault fault = !faults.isEmpty() && chance.with(scenario.rate()) ? chance.any(faults) : null;
        if (fault == Fault.CHANGED) {
            change(chance);
        } else if (fault == Fault.EXPIRED) {
            events.met(fault);
            Objects.requireNonNull(links).endLinks();
        } else if (fault == Fault.NO_CONNECTION) {
            events.met(fault);
            throw new ConnectFailedException(ErrorDetail.of("No connection"));
        }
        if (!Objects.requireNonNull(links).isGood(link(request))) {
            return chance.any(
                    ModelAnswer.status(403),
                    ModelAnswer.status(401),
                    ModelAnswer.status(400).saying("Request has expired"));
        }
        return answer(request, chance, fault);
    }

    // The very answer comes back where the fault cannot befall it.
    @SuppressWarnings("ReferenceEquality")
    private ModelAnswer answer(DownloadRequest request, Chance chance, @Nullable Fault fault) {
        ModelAnswer honest = honest(request, chance);
        if (fault == null) {
            return honest;
        }
        ModelAnswer spoilt = Faults.spoilt(honest, fault, request, version(), chance);
        if (spoilt != honest) {
            events.met(fault);
        }
        return spoilt;
    }

    private ModelAnswer honest(DownloadRequest request, Chance chance) {
        FileVersion version = version();
        ByteRange range = request.range().orElse(null);
        String ifRange = request.fields().first("If-Range").orElse(null);
        boolean otherFile = scenario.heedsIfRange()
                && ifRange != null
                && !ifRange.equals(version.validators().ifRange().orElse(null));
        if (range == null || otherFile || !scenario.givesRanges()) {
            return ModelAnswer.whole(version, scenario.framing(), chance);
        }
        return range.first() >= version.length()
                ? ModelAnswer.unsatisfied(version.length())
                : ModelAnswer.range(version, range.first(), Math.min(range.last(), version.length() - 1L), chance);
    }

    private void change(Chance chance) {
        if (versions.size() == MOST_VERSIONS) {
            return;
        }
        events.met(Fault.CHANGED);
        int number = versions.size();
        boolean otherLength = scenario.changesUnmarked() || chance.oneIn(2);
        versions.add(FileVersion.of(
                number, otherLength ? scenario.firstLength() + 37 * number : scenario.firstLength(), scenario.marks()));
    }

    private static int link(DownloadRequest request) {
        String query = request.address().uri().getRawQuery();
        return Integer.parseInt(query.substring("link=".length()).split("&", 2)[0]);
    }
}
