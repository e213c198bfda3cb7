package io.cdsbackup.testkit.contract;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What both contracts ask of whoever is held to them. */
@ExtendWith(ContractExtension.class)
@DisplayNameGeneration(CaseNames.class)
@Timeout(120)
abstract class Contract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    Contract() {}

    /**
     * The cases that this transport's HTTP client cannot meet, each with the reason. They show as skipped. The README of the
     * transport should list them.
     *
     * @return the reasons by the case's number; none unless overridden
     */
    protected Map<Integer, String> waivers() {
        return Map.of();
    }

    /**
     * How long a case waits for what has to happen, such as a socket that has to be closed, before it fails. No case that is
     * met takes that long.
     *
     * @return 20 seconds unless overridden
     */
    protected Duration patience() {
        return PATIENCE;
    }

    /**
     * How many times a GET is on the wire, byte for byte the same, where its connection is dropped before an answer. Some
     * HTTP clients send it again by themselves and cannot be told not to. A POST has no such choice.
     *
     * @return 1 unless overridden; 2 at most
     */
    protected int getsAfterDrop() {
        return 1;
    }

    /** What the cases work with; a new one for each test. */
    abstract Bench bench();
}
