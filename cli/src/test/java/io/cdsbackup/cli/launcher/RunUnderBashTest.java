package io.cdsbackup.cli.launcher;

/** The same where {@code sh} is bash. */
class RunUnderBashTest extends RunTest {

    @Override
    Shell shell() {
        return Shell.bash();
    }
}
