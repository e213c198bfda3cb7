package io.cdsbackup.cli;

import java.util.List;

/** The command, with somebody who sees which threads of HTTP clients it leaves at its end. */
final class EndWatch {

    private static final long PATIENCE_MILLIS = 30_000;

    private EndWatch() {}

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(EndWatch::tell));
        Main.main(args);
    }

    private static void tell() {
        List<Thread> selectors = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().endsWith("-SelectorManager"))
                .toList();
        try {
            for (Thread each : selectors) {
                each.join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
        System.out.println(selectors.stream().filter(Thread::isAlive).count() + " threads of HTTP clients are left");
    }
}
