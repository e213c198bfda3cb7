package io.cdsbackup.cli.signal;

import io.cdsbackup.cli.failure.ExitCode;

/** A signal that asks the command to stop. */
public enum StopSignal {
    /** The terminal is gone. */
    HUP(ExitCode.HUNG_UP),
    /** The user pressed Ctrl-C. */
    INT(ExitCode.INTERRUPTED),
    /** The system wants the process to end. */
    TERM(ExitCode.TERMINATED);

    private final ExitCode exitCode;

    StopSignal(ExitCode exitCode) {
        this.exitCode = exitCode;
    }

    /**
     * The exit code of a command that it stopped.
     *
     * @return 128 and the signal's number
     */
    public ExitCode exitCode() {
        return exitCode;
    }
}
