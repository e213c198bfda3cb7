package io.cdsbackup.sandbox;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.InstanceUuid;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Describes a {@link SandboxCloud}. Not safe for use by several threads at once. */
public final class SandboxCloudBuilder {

    final Set<InstanceUuid> instances = new LinkedHashSet<>();
    final List<SandboxInstance> described = new ArrayList<>();
    final List<SandboxBackup> backups = new ArrayList<>();
    Credentials credentials = Credentials.of("AKEXAMPLE", "secret-for-tests");
    InstantSource clock = Clock.systemUTC();
    Duration linkLifetime = Duration.ofHours(1);
    long seed = 1;
    int creationListings = 1;
    Duration creationTime = Duration.ZERO;
    long creationSize = 1 << 20;
    int port;
    boolean sizeAsText;
    boolean relayed = true;

    SandboxCloudBuilder() {}

    /**
     * Adds an instance that has no backups yet.
     *
     * @param instance its id
     * @return this
     */
    public SandboxCloudBuilder instance(InstanceUuid instance) {
        instances.add(instance);
        return this;
    }

    /**
     * Adds an instance, or tells more about one: its name, say.
     *
     * @param instance the instance
     * @return this
     */
    public SandboxCloudBuilder instance(SandboxInstance instance) {
        described.add(instance);
        return instance(instance.id());
    }

    /**
     * Adds a backup, and its instance if that is new.
     *
     * @param backup the backup
     * @return this
     */
    public SandboxCloudBuilder backup(SandboxBackup backup) {
        instances.add(backup.instance());
        backups.add(backup);
        return this;
    }

    /**
     * Adds the backups of the {@link SampleDatabase}.
     *
     * @return this
     */
    public SandboxCloudBuilder sampleDatabase() {
        SampleDatabase.backups().forEach(this::backup);
        return instance(SandboxInstance.of(SampleDatabase.INSTANCE, "bookshop"));
    }

    /**
     * Sets the credentials that requests must be signed with.
     *
     * @param valid the credentials; by default a pair that is plainly an example
     * @return this
     */
    public SandboxCloudBuilder credentials(Credentials valid) {
        credentials = valid;
        return this;
    }

    /**
     * Sets the clock that timestamps, links and the {@code Date} field go by.
     *
     * @param source the clock; by default the system's
     * @return this
     */
    public SandboxCloudBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /**
     * Sets how long links last.
     *
     * @param lifetime counted in whole seconds; by default an hour
     * @return this
     */
    public SandboxCloudBuilder linkLifetime(Duration lifetime) {
        linkLifetime = lifetime;
        return this;
    }

    /**
     * Sets what the links' signatures are grown from.
     *
     * @param value any number; the same one gives the same links
     * @return this
     */
    public SandboxCloudBuilder seed(long value) {
        seed = value;
        return this;
    }

    /**
     * Sets how often a backup that was created is listed as {@code creating} before it is {@code finished}.
     *
     * @param listings 0 or more; by default 1
     * @return this
     */
    public SandboxCloudBuilder creationListings(int listings) {
        creationListings = listings;
        return this;
    }

    /**
     * Sets how long a backup that was created is {@code creating} at least.
     *
     * @param time counted by the cloud's clock; by default nothing
     * @return this
     */
    public SandboxCloudBuilder creationTime(Duration time) {
        creationTime = time;
        return this;
    }

    /**
     * Sets how large a backup is that was created.
     *
     * @param bytes 0 or more; by default 1 MiB
     * @return this
     */
    public SandboxCloudBuilder creationSize(long bytes) {
        creationSize = bytes;
        return this;
    }

    /**
     * Sets the port of the API.
     *
     * @param number a port; 0, the default, means one that is free
     * @return this
     */
    public SandboxCloudBuilder port(int number) {
        port = number;
        return this;
    }

    /**
     * Has {@code BackupSize} written as a text, as the vendor's description says, and not as a number, as its sample
     * shows.
     *
     * @return this
     */
    public SandboxCloudBuilder sizeAsText() {
        sizeAsText = true;
        return this;
    }

    /**
     * Leaves the relay out, for measuring throughput: faster, but no resets, garbage or missing lengths, and the
     * {@code Date} field is the system clock's.
     *
     * @return this
     */
    public SandboxCloudBuilder withoutRelay() {
        relayed = false;
        return this;
    }

    /**
     * Starts the cloud.
     *
     * @return the cloud, running
     * @throws io.cdsbackup.error.InvalidSettingException if a port cannot be had
     */
    public SandboxCloud start() {
        return new SandboxCloud(this);
    }

    /** Shows how much is in it, and no credentials. */
    @Override
    public String toString() {
        return "SandboxCloudBuilder[" + instances.size() + " instances, " + backups.size() + " backups]";
    }
}
