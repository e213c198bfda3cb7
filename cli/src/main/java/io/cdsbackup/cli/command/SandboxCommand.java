package io.cdsbackup.cli.command;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.cli.output.SandboxResult;
import io.cdsbackup.cli.settings.Sizes;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import io.cdsbackup.sandbox.SandboxCloudBuilder;
import io.cdsbackup.sandbox.SandboxInstance;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sandbox}: runs the sandbox cloud for any client, until it is interrupted. */
@Command(name = "sandbox", sortOptions = false)
final class SandboxCommand implements Job {

    private static final InstanceUuid INSTANCE = SampleDatabase.INSTANCE;
    private static final int HIGHEST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private @Nullable String port;

    @Option(names = "--size", paramLabel = "SIZE", descriptionKey = "sandbox-size")
    private List<String> sizes = new ArrayList<>();

    @Option(names = "--fault", paramLabel = "NAME=COUNT", descriptionKey = "fault")
    private List<String> faults = new ArrayList<>();

    @Override
    public Result run(JobContext context) {
        SandboxCloudBuilder builder = SandboxCloud.builder().port(number());
        if (sizes.isEmpty()) {
            builder.sampleDatabase();
        } else {
            builder.instance(SandboxInstance.of(INSTANCE, "sandbox"));
            backups().forEach(builder::backup);
        }
        context.subject().serves();
        List<SandboxFault> placed = faults.stream().map(SandboxFault::parse).toList();
        try (SandboxCloud cloud = builder.start()) {
            placed.forEach(fault -> fault.placeOn(cloud, INSTANCE));
            context.show(new SandboxResult(
                    cloud.endpoint(), cloud.credentials(), INSTANCE, SandboxResult.served(cloud.backups(INSTANCE))));
            return untilInterrupted();
        }
    }

    private List<SandboxBackup> backups() {
        List<SandboxBackup> backups = new ArrayList<>();
        for (String size : sizes) {
            int number = backups.size() + 1;
            LocalDateTime start = LocalDateTime.of(2026, 1, 15, 4, 0, 6).plusDays(number);
            backups.add(SandboxBackup.builder(INSTANCE.value(), "backup-" + number)
                    .generated(Sizes.parse("--size", size, 0), number)
                    .times(start, start.plusSeconds(20))
                    .build());
        }
        return backups;
    }

    private int number() {
        if (port == null) {
            return 0;
        }
        int number = port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0;
        if (number < 1 || number > HIGHEST_PORT) {
            throw CommandException.usage(Phrase.USAGE_NUMBER, "--port", port, Integer.toString(HIGHEST_PORT));
        }
        return number;
    }

    private static Result untilInterrupted() {
        try {
            // Nothing counts it down.
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new CommandException(ErrorKind.INTERRUPTED, Text.of(Phrase.STOPPED_SERVICE), null);
    }
}
