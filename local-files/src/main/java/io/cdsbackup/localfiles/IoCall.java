package io.cdsbackup.localfiles;

import java.io.IOException;

/** Something done on the disk that gives something back. */
@FunctionalInterface
interface IoCall<T> {

    T run() throws IOException;
}
