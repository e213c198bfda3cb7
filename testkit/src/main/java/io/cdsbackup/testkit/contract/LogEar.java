package io.cdsbackup.testkit.contract;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears what is logged by {@code java.util.logging} at every level, which is where the JDK's own loggers end. */
final class LogEar extends Handler implements AutoCloseable {

    /** The name of what two of these would disturb each other at. */
    static final String LOCK = "java.util.logging";

    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private LogEar() {
        setLevel(Level.ALL);
    }

    static LogEar listening() {
        LogEar ear = new LogEar();
        ear.root.addHandler(ear);
        ear.root.setLevel(Level.ALL);
        return ear;
    }

    List<String> linesWith(String secret) {
        return heard.stream().filter(line -> line.contains(secret)).toList();
    }

    @Override
    public void publish(LogRecord line) {
        heard.add(new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(before);
    }
}
