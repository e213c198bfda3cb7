package io.cdsbackup.cli.launcher;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test a machine of its own, all of whose paths have a space in them. */
// Reading what a process says cannot be interrupted: only another thread can give up on it.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@DisabledOnOs(OS.WINDOWS)
abstract class OnAMachine {

    @TempDir
    Path folder;

    Machine machine;

    /** The shell that runs the launcher: the strictest, unless a class says otherwise. */
    Shell shell() {
        return Shell.strictest();
    }

    @BeforeEach
    void setUpMachine() throws IOException {
        machine = new Machine(folder.resolve("a machine"), shell());
    }

    @AfterEach
    void endWhatIsLeft() throws IOException {
        if (machine != null) {
            machine.close();
        }
    }
}
