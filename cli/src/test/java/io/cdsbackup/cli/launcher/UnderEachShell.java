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
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each test once under each shell, on a machine of its own, all of whose paths have a space in them. */
@ParameterizedClass(name = "under {0}")
@MethodSource("io.cdsbackup.cli.launcher.Shell#installed")
// Reading what a process says cannot be interrupted: only another thread can give up on it.
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
@DisabledOnOs(OS.WINDOWS)
abstract class UnderEachShell {

    @Parameter
    Shell shell;

    @TempDir
    Path folder;

    Machine machine;

    @BeforeEach
    void setUpMachine() throws IOException {
        machine = new Machine(folder.resolve("a machine"), shell);
    }

    @AfterEach
    void endWhatIsLeft() throws IOException {
        machine.close();
    }
}
