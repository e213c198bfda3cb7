package io.cdsbackup.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the end of a test found, as its reader sees it. */
final class Findings {

    private Findings() {}

    static String text(List<String> unmatched, List<String> leaked) {
        List<String> parts = new ArrayList<>();
        if (!unmatched.isEmpty()) {
            parts.add("The sandbox had nothing for these requests:\n" + lines(unmatched));
        }
        if (!leaked.isEmpty()) {
            parts.add(
                    "Left open, of the sandbox (" + leaked.size() + "):\n" + lines(leaked)
                            + "\n  A client that outlives the sandbox on purpose is allowed by SandboxExtension.pooledClients()");
        }
        return String.join("\n", parts);
    }

    /** Fails the test if there are any. */
    static void fail(String findings) {
        if (!findings.isEmpty()) {
            throw new AssertionError(findings);
        }
    }

    private static String lines(List<String> findings) {
        return findings.stream().map(line -> "  - " + line).collect(Collectors.joining("\n"));
    }
}
