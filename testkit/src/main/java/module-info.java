/** What a test of code that uses backups needs. */
module io.cdsbackup.testkit {
    requires transitive io.cdsbackup.core;
    requires transitive io.cdsbackup.sandbox;
    requires static transitive org.junit.jupiter.api;
    requires static org.assertj.core;
    requires static org.jspecify;
    requires java.logging;

    exports io.cdsbackup.testkit;
    exports io.cdsbackup.testkit.contract;

    // JUnit runs the cases, which nobody else calls.
    opens io.cdsbackup.testkit.contract;
}
