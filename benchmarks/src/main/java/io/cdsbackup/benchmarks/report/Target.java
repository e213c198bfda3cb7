package io.cdsbackup.benchmarks.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One promise, and how to see from the samples whether it is kept.
 *
 * @param what what is promised
 * @param limit the value that may be reached and not passed
 * @param bound on which side of the limit is good
 * @param unit what the value counts; empty for a ratio
 * @param measured finds the value; empty where it was not measured
 */
record Target(String what, double limit, Bound bound, String unit, Function<Samples, OptionalDouble> measured) {

    /** On which side of a limit is good. */
    enum Bound {
        AT_MOST("at most"),
        AT_LEAST("at least");

        private final String words;

        Bound(String words) {
            this.words = words;
        }
    }

    static final List<Target> ALL = List.of(
            atMost(
                    "Sign a request: time to that of its HMAC-SHA1 and Base64",
                    1.5,
                    of("signing", "cds-backup", "HMAC-SHA1 + Base64")),
            atLeast(
                    "Sign a request: time of aliyun-java-sdk-core to it",
                    3,
                    of("signing", "aliyun-java-sdk-core, parts", "cds-backup")),
            new Target(
                    "Sign a request: bytes allocated",
                    4096,
                    Bound.AT_MOST,
                    "B",
                    samples -> samples.median("signing", "cds-backup", "allocated")),
            atMost(
                    "A call over java.net.http: time to that of a bare GET",
                    1.1,
                    of("call", "cds-backup, jdk", "bare GET")),
            atMost("A call over Feign: time to that of a bare GET", 1.1, of("call", "cds-backup, feign", "bare GET")),
            atMost(
                    "1,000 calls from 64 threads over java.net.http: time to the ideal",
                    1.2,
                    of("many", "jdk", "ideal")),
            atMost("1,000 calls from 64 threads over Feign: time to the ideal", 1.2, of("many", "feign", "ideal")),
            atLeast("Download over http: time of curl + sha256sum + sync to ours", 1, of("http", "curl", "cds-backup")),
            atLeast(
                    "Download over http: time of aria2c -x4 + the same to ours",
                    1.5,
                    of("http", "aria2c -x4", "cds-backup")),
            atLeast("Download over TLS: time of curl + sha256sum + sync to ours", 1, of("TLS", "curl", "cds-backup")),
            atLeast(
                    "Connections capped at 4 MB/s: time of 1 to that of 8",
                    7,
                    of("capped", "1 connection", "8 connections")),
            new Target(
                    "Peak memory of a download",
                    160,
                    Bound.AT_MOST,
                    "MB",
                    samples -> samples.rows("memory").stream()
                            .flatMap(row -> samples.values("memory", row, "memory").stream())
                            .mapToDouble(Double::doubleValue)
                            .max()),
            atMost("--version: time to that of a hello world", 2, of("start", "cds-backup --version", "hello world")));

    private static Target atMost(String what, double limit, Function<Samples, OptionalDouble> measured) {
        return new Target(what, limit, Bound.AT_MOST, "", measured);
    }

    private static Target atLeast(String what, double limit, Function<Samples, OptionalDouble> measured) {
        return new Target(what, limit, Bound.AT_LEAST, "", measured);
    }

    private static Function<Samples, OptionalDouble> of(String table, String row, String other) {
        return samples -> samples.ratio(table, row, other, "time");
    }

    boolean isMet(double value) {
        return bound == Bound.AT_MOST ? value <= limit : value >= limit;
    }

    /** How much of what the target allows is used up: 1 is just met, more is missed. */
    double used(double value) {
        return bound == Bound.AT_MOST ? value / limit : limit / value;
    }

    String limitText() {
        return bound.words + " " + Figures.of(limit, unit);
    }
}
