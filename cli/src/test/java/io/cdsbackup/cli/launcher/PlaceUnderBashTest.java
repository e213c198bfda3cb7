package io.cdsbackup.cli.launcher;

/** The same where {@code sh} is bash. */
class PlaceUnderBashTest extends PlaceTest {

    @Override
    Shell shell() {
        return Shell.bash();
    }
}
