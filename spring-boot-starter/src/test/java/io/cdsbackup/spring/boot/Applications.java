package io.cdsbackup.spring.boot;

import io.cdsbackup.sandbox.SandboxCloud;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Small applications that have the starter. */
final class Applications {

    static final String ID = "AKEXAMPLE";
    static final String KEY = "secret-for-tests";

    private Applications() {}

    /** An application of which nothing is known but the transport: the starter's own. */
    static ApplicationContextRunner bare() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CdsBackupAutoConfiguration.class))
                .withBean(
                        "withoutEnvironment",
                        io.cdsbackup.port.Environment.class,
                        () -> io.cdsbackup.port.Environment.of(java.util.Map.of()));
    }

    /** One that has credentials. */
    static ApplicationContextRunner withCredentials() {
        return bare().withPropertyValues(
                        "cds.backup.credentials.secret-id=" + ID, "cds.backup.credentials.secret-key=" + KEY);
    }

    /** One that calls this cloud. */
    static ApplicationContextRunner calling(SandboxCloud cloud) {
        return bare().withPropertyValues(
                        "cds.backup.endpoint=" + cloud.endpoint(),
                        "cds.backup.credentials.secret-id="
                                + cloud.credentials().accessKeyId(),
                        "cds.backup.credentials.secret-key="
                                + cloud.credentials().secretKey());
    }
}
