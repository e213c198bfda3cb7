package io.cdsbackup.internal.download.model;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The service: says how long the backup is, if it does, and gives a new link each time. Safe for use by several threads. */
final class ModelService implements Transport {

    private final Scenario scenario;
    private final ModelRemote remote;
    private final ModelTime time;
    private final Events events;
    private final List<Instant> links = new ArrayList<>();
    private int asked;
    private int refused;

    ModelService(Scenario scenario, ModelRemote remote, ModelTime time, Events events) {
        this.scenario = scenario;
        this.remote = remote;
        this.time = time;
        this.events = events;
        remote.linksBy(this);
    }

    @Override
    public TransportResponse exchange(TransportRequest request) {
        // Asked first: the file store asks the other way round, and one of the two would wait for the other.
        return answer(remote.version().length());
    }

    private synchronized TransportResponse answer(int currentLength) {
        asked++;
        if (scenario.faults().contains(Fault.SERVICE)
                && Chance.of(scenario.seed(), 11, asked).with(scenario.rate())) {
            events.met(Fault.SERVICE);
            return TransportResponse.of(503, "{}");
        }
        Instant end = time.instant().plus(scenario.linkLife());
        links.add(end);
        String stated = switch (scenario.stated()) {
            case NOTHING -> "";
            case THE_FIRST -> ",\"BackupSize\":" + scenario.firstLength();
            case THE_CURRENT -> ",\"BackupSize\":" + currentLength;
        };
        String address = "https://files.example/b?link=" + (links.size() - 1)
                + (scenario.linkLife().compareTo(Duration.ofDays(1)) < 0 ? "&Expires=" + end.getEpochSecond() : "");
        return TransportResponse.of(
                200,
                "{\"Code\":\"Success\",\"Data\":{\"Status\":\"finished\"" + stated
                        + ",\"BackupType\":\"full-backup\",\"InstanceId\":\"inst-1\",\"BackupDownloadUrl\":\"" + address
                        + "\"},\"Message\":\"Success.\",\"TaskId\":\"\"}");
    }

    /** Refuses all links given so far. */
    synchronized void endLinks() {
        refused = links.size();
    }

    /** Whether a link, by its number, still leads to the file. */
    synchronized boolean isGood(int link) {
        return link >= refused && time.instant().isBefore(links.get(link));
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
