package io.cdsbackup.localfiles;

import java.io.IOException;

/** Something done on the disk. */
@FunctionalInterface
interface IoStep {

    void run() throws IOException;
}
