package app;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.micrometer.MicrometerListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;

/** What a user writes who wants futures and meters. */
public final class Meters {

    public static void main(String[] arguments) {
        System.out.println("module " + Meters.class.getModule().getName());
        MeterRegistry registry = new SimpleMeterRegistry();
        try (BackupClient client =
                BackupClient.builder().listener(MicrometerListener.of(registry)).build()) {
            List<Backup> backups =
                    client.async(Runnable::run).listBackups(InstanceUuid.of(arguments[0])).join();
            System.out.println("listed " + backups.size());
        }
        Timer calls = registry.get(MicrometerListener.CALLS).timer();
        System.out.println("timed " + calls.count() + " " + calls.getId().getTag("action"));
    }
}
