package io.cdsbackup.cli.command;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.settings.Choice;
import io.cdsbackup.cli.settings.Durations;
import io.cdsbackup.cli.settings.Sizes;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.NetworkChoice;
import io.cdsbackup.domain.OnChange;
import io.cdsbackup.domain.SizeCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code get} that say how the bytes shall come. */
final class TransferOptions {

    @Option(names = "--network", paramLabel = "auto|public|intranet", descriptionKey = "network")
    private @Nullable String network;

    @Option(names = "--allow-http", descriptionKey = "allow-http")
    private boolean allowHttp;

    @Option(names = "--connections", paramLabel = "N", descriptionKey = "connections")
    private @Nullable String connections;

    @Option(names = "--part-size", paramLabel = "SIZE", descriptionKey = "part-size")
    private @Nullable String partSize;

    @Option(names = "--max-rate", paramLabel = "SIZE", descriptionKey = "max-rate")
    private @Nullable String maxRate;

    @Option(names = "--no-resume", descriptionKey = "no-resume")
    private boolean noResume;

    @Option(names = "--size-check", paramLabel = "strict|warn|off", descriptionKey = "size-check")
    private @Nullable String sizeCheck;

    @Option(names = "--on-change", paramLabel = "fail|restart", descriptionKey = "on-change")
    private @Nullable String onChange;

    @Option(names = "--stall-timeout", paramLabel = "DURATION", descriptionKey = "stall-timeout")
    private @Nullable String stallTimeout;

    DownloadOptions options() {
        DownloadOptions options =
                DownloadOptions.defaults().withPlainHttpAllowed(allowHttp).withResume(!noResume);
        if (network != null) {
            options = options.withNetwork(Choice.parse("--network", network, NetworkChoice.values()));
        }
        if (connections != null) {
            options = options.withConnections(number(connections));
        }
        if (partSize != null) {
            options = options.withPartSize(Sizes.parse("--part-size", partSize, DownloadOptions.SMALLEST_PART));
        }
        if (sizeCheck != null) {
            options = options.withSizeCheck(Choice.parse("--size-check", sizeCheck, SizeCheck.values()));
        }
        if (onChange != null) {
            options = options.withOnChange(Choice.parse("--on-change", onChange, OnChange.values()));
        }
        if (stallTimeout != null) {
            options = options.withStallTimeout(Durations.parse("--stall-timeout", stallTimeout));
        }
        return options;
    }

    /** Bytes a second; 0 for no limit. */
    long bytesPerSecond() {
        return maxRate == null ? 0 : Sizes.parse("--max-rate", maxRate, 1);
    }

    private static int number(String text) {
        int number = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > DownloadOptions.MOST_CONNECTIONS) {
            throw CommandException.usage(
                    Phrase.USAGE_NUMBER, "--connections", text, Integer.toString(DownloadOptions.MOST_CONNECTIONS));
        }
        return number;
    }
}
