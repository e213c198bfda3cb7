package io.cdsbackup.cli.launcher;

/** The same where {@code sh} is bash. */
class BuildLockUnderBashTest extends BuildLockTest {

    @Override
    Shell shell() {
        return Shell.bash();
    }
}
