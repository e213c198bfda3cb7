package io.cdsbackup.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test or a class does when JUnit lets go of it. JUnit from 5.13 on asks for an {@link AutoCloseable}, before that for
 * its own interface; both get one.
 */
@SuppressWarnings("deprecation")
record AtEnd(Runnable end) implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    @Override
    public void close() {
        end.run();
    }
}
