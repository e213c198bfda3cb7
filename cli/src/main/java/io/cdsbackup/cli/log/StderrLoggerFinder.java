package io.cdsbackup.cli.log;

/**
 * Hands out loggers that write to {@link LogOutput}. Found by {@link java.util.ServiceLoader}; keeps {@code java.util.logging},
 * its configuration and its two-line format out of the command.
 */
public final class StderrLoggerFinder extends System.LoggerFinder {

    /** Made by the JVM. */
    public StderrLoggerFinder() {}

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new StderrLogger(name);
    }
}
