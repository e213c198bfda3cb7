/** What a test of code that uses backups needs. */
module io.cdsbackup.testkit {
    requires transitive io.cdsbackup.core;
    requires transitive io.cdsbackup.sandbox;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires static org.jspecify;
}
