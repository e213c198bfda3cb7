/** Counts and times what a client does, by Micrometer. */
// Micrometer's jars name their modules in their manifests and describe none.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.cdsbackup.micrometer {
    requires transitive io.cdsbackup.core;
    requires transitive micrometer.core;
    requires static org.jspecify;

    exports io.cdsbackup.micrometer;
}
