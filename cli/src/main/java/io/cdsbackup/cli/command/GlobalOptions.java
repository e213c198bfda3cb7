package io.cdsbackup.cli.command;

import io.cdsbackup.cli.log.LogDetail;
import io.cdsbackup.cli.output.OutputFormat;
import io.cdsbackup.cli.progress.ProgressStyle;
import io.cdsbackup.cli.settings.Choice;
import io.cdsbackup.cli.settings.Durations;
import io.cdsbackup.cli.settings.EndpointOption;
import io.cdsbackup.cli.settings.Paths;
import io.cdsbackup.cli.settings.ProxyChoice;
import io.cdsbackup.cli.settings.TrustFile;
import io.cdsbackup.cli.settings.Zones;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.Region;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.TransportSettings;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The options that every command takes, before its name or behind it. picocli fills in text alone: what it means is found
 * out here, so that what is wrong is said in the user's language.
 */
public final class GlobalOptions {

    @Option(names = "--region", scope = ScopeType.INHERIT, paramLabel = "mainland|asia|us", descriptionKey = "region")
    private @Nullable String region;

    @Option(names = "--endpoint", scope = ScopeType.INHERIT, paramLabel = "URL", descriptionKey = "endpoint")
    private @Nullable String endpoint;

    @Option(names = "--transport", scope = ScopeType.INHERIT, paramLabel = "jdk|feign", descriptionKey = "transport")
    private @Nullable String transport;

    @Option(names = "--profile", scope = ScopeType.INHERIT, paramLabel = "NAME", descriptionKey = "profile")
    private @Nullable String profile;

    @Option(names = "--output", scope = ScopeType.INHERIT, paramLabel = "text|json", descriptionKey = "output")
    private @Nullable String output;

    @Option(names = "--no-progress", scope = ScopeType.INHERIT, descriptionKey = "no-progress")
    private boolean noProgress;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            descriptionKey = "quiet")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            descriptionKey = "verbose")
    private boolean verbose;

    @Option(names = "--zone", scope = ScopeType.INHERIT, paramLabel = "ZONE", descriptionKey = "zone")
    private @Nullable String zone;

    @Option(names = "--proxy", scope = ScopeType.INHERIT, paramLabel = "URL", descriptionKey = "proxy")
    private @Nullable String proxy;

    @Option(names = "--ca-file", scope = ScopeType.INHERIT, paramLabel = "PEM", descriptionKey = "ca-file")
    private @Nullable String caFile;

    @Option(
            names = "--connect-timeout",
            scope = ScopeType.INHERIT,
            paramLabel = "DURATION",
            descriptionKey = "connect-timeout")
    private @Nullable String connectTimeout;

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, descriptionKey = "help")
    private boolean help;

    @Option(names = "--version", versionHelp = true, scope = ScopeType.INHERIT, descriptionKey = "version")
    private boolean version;

    /** Starts with no option given. */
    public GlobalOptions() {}

    /**
     * The form of the output.
     *
     * @return text, unless asked otherwise
     */
    public OutputFormat output() {
        return output == null ? OutputFormat.TEXT : Choice.parse("--output", output, OutputFormat.values());
    }

    /**
     * The zone of times.
     *
     * @param environment may name another
     * @return the zone
     */
    public ZoneId zone(Environment environment) {
        return Zones.choose(zone, environment);
    }

    /**
     * How to show progress.
     *
     * @param terminal whether the error stream is a terminal
     * @return the style
     */
    public ProgressStyle progress(boolean terminal) {
        if (quiet) {
            return ProgressStyle.NOTHING;
        }
        if (noProgress) {
            return ProgressStyle.WARNINGS;
        }
        return terminal ? ProgressStyle.BAR : ProgressStyle.LINES;
    }

    /**
     * Whether to say nothing unless it fails.
     *
     * @return true if the user asked for it
     */
    public boolean isQuiet() {
        return quiet;
    }

    /**
     * How much of the library's log to show.
     *
     * @return all of it if the user asked for it, else warnings, else nothing
     */
    public LogDetail logDetail() {
        if (verbose) {
            return LogDetail.ALL;
        }
        return quiet ? LogDetail.NOTHING : LogDetail.WARNINGS;
    }

    /**
     * Whether to show how the command is used, and do nothing.
     *
     * @return true if the user asked for it
     */
    public boolean asksForHelp() {
        return help;
    }

    /**
     * Whether to show the version, and do nothing.
     *
     * @return true if the user asked for it
     */
    public boolean asksForVersion() {
        return version;
    }

    /** Those that are on the command's path. */
    private enum KnownTransport {
        JDK,
        FEIGN
    }

    Optional<String> transport() {
        return Optional.ofNullable(transport)
                .map(text -> Choice.parse("--transport", text, KnownTransport.values())
                        .name()
                        .toLowerCase(Locale.ROOT));
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    Optional<Region> region() {
        return Optional.ofNullable(region).map(word -> Choice.parse("--region", word, Region.values()));
    }

    Optional<Endpoint> endpoint() {
        return Optional.ofNullable(endpoint).map(EndpointOption::parse);
    }

    TransportSettings transportSettings(Environment environment) {
        TransportSettings settings = directSettings().withProxy(ProxyChoice.choose(proxy, environment));
        return caFile == null ? settings : settings.withSslContext(TrustFile.context(Paths.parse("--ca-file", caFile)));
    }

    /** Without proxy and certificates: for a server on this machine. */
    TransportSettings directSettings() {
        TransportSettings defaults = TransportSettings.defaults();
        return connectTimeout == null
                ? defaults
                : defaults.withConnectTimeout(Durations.parse("--connect-timeout", connectTimeout));
    }
}
