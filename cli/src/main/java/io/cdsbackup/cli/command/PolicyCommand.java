package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.PolicyResult;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.cli.settings.Days;
import io.cdsbackup.cli.settings.Ids;
import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.TimeSlot;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy}: sets when an instance is backed up by itself. */
@Command(name = "policy", sortOptions = false)
final class PolicyCommand implements Job {

    @Parameters(index = "0", paramLabel = "INSTANCE", descriptionKey = "instance")
    private String instance = "";

    @Option(names = "--time", paramLabel = "HH:00-HH:00", descriptionKey = "policy-time")
    private @Nullable String time;

    @Option(names = "--days", paramLabel = "DAY,…", descriptionKey = "policy-days")
    private @Nullable String days;

    @Option(names = "--on", descriptionKey = "policy-on")
    private boolean on;

    @Option(names = "--off", descriptionKey = "policy-off")
    private boolean off;

    @Override
    public Result run(JobContext context) {
        InstanceUuid of = Ids.instance(instance);
        BackupPolicy policy = policy();
        context.subject().instance(of);
        context.subject().changes();
        try (BackupClient client = context.openClient()) {
            client.setPolicy(of, policy);
        }
        return new PolicyResult(of, policy);
    }

    private BackupPolicy policy() {
        // Whoever says when wants them.
        boolean enabled = on || (!off && time != null && days != null);
        if (enabled == off) {
            throw CommandException.usage(Phrase.USAGE_ON_OR_OFF);
        }
        if (on && (time == null || days == null)) {
            throw CommandException.usage(Phrase.USAGE_MISSING_OPTION, time == null ? "--time" : "--days");
        }
        Set<DayOfWeek> parsed = days == null ? Set.of() : Days.parse("--days", days);
        return new BackupPolicy(time == null ? null : slot(time), parsed, enabled);
    }

    private static TimeSlot slot(String text) {
        try {
            return TimeSlot.parse(text);
        } catch (IllegalArgumentException none) {
            throw CommandException.usage(Phrase.USAGE_SLOT, "--time", text);
        }
    }
}
