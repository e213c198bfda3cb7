package io.cdsbackup;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.Region;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.internal.api.ApiSettings;
import io.cdsbackup.internal.api.BackupApi;
import io.cdsbackup.internal.change.Changes;
import io.cdsbackup.internal.discovery.Adapters;
import io.cdsbackup.internal.discovery.TransportChoice;
import io.cdsbackup.internal.download.DownloadSettings;
import io.cdsbackup.internal.download.Downloads;
import io.cdsbackup.internal.download.GuardedAddressPolicy;
import io.cdsbackup.internal.events.ClientEvents;
import io.cdsbackup.internal.retry.Timing;
import io.cdsbackup.internal.settings.CredentialSearch;
import io.cdsbackup.internal.settings.EndpointSearch;
import io.cdsbackup.internal.settings.Profiles;
import io.cdsbackup.internal.stop.Lifetime;
import io.cdsbackup.internal.system.LibraryVersion;
import io.cdsbackup.internal.system.SocketProbe;
import io.cdsbackup.internal.system.SystemDefaults;
import io.cdsbackup.port.AddressPolicy;
import io.cdsbackup.port.AddressProbe;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.ClientListener;
import io.cdsbackup.port.CredentialsProvider;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.HostResolver;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.NonceSource;
import io.cdsbackup.port.ProfileSource;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.Sleeper;
import io.cdsbackup.port.Ticker;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Builds a client. What it is not given it finds: credentials and endpoint in a named profile, the environment or the default
 * profile; the transport, the codec and the store on the class path or module path. Not for use by several threads; may be
 * used again for another client.
 */
public final class BackupClientBuilder {

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private @Nullable CredentialsProvider credentials;
    private @Nullable String profile;
    private @Nullable Endpoint endpoint;
    private Environment environment = SystemDefaults.environment();
    private @Nullable TransportProvider transport;
    private @Nullable String transportName;
    private UnaryOperator<TransportProvider> transportDecorator = UnaryOperator.identity();
    private TransportSettings transportSettings = TransportSettings.defaults();
    private @Nullable JsonCodec jsonCodec;
    private @Nullable BackupStore backupStore;
    private @Nullable ProfileSource profileSource;
    private @Nullable Signer signer;
    private @Nullable AddressPolicy addressPolicy;
    private AddressProbe addressProbe = new SocketProbe();
    private HostResolver hostResolver = SystemDefaults.resolver();
    private RetryPolicy retryPolicy = RetryPolicy.defaults();
    private InstantSource clock = SystemDefaults.clock();
    private Ticker ticker = SystemDefaults.ticker();
    private Sleeper sleeper = SystemDefaults.sleeper();
    private NonceSource nonces = SystemDefaults.nonces();
    private RandomGenerator random = SystemDefaults.random();
    private long maxBytesPerSecond;
    private int maxConnections = DownloadOptions.MOST_CONNECTIONS;
    private String toolVersion = LibraryVersion.current();
    private DownloadOptions downloadOptions = DownloadOptions.defaults();
    private final List<ClientListener> listeners = new ArrayList<>();

    BackupClientBuilder() {}

    /**
     * Signs with these credentials, always.
     *
     * @param fixed the credentials
     * @return this
     */
    public BackupClientBuilder credentials(Credentials fixed) {
        return credentials(() -> fixed);
    }

    /**
     * Asks for the credentials at each call, and once more after a refusal, so that a rotated key is picked up.
     *
     * @param provider gives them
     * @return this
     */
    public BackupClientBuilder credentials(CredentialsProvider provider) {
        this.credentials = provider;
        return this;
    }

    /**
     * Takes credentials and endpoint from a named profile. If it is not there, building fails.
     *
     * @param name the profile's name
     * @return this
     */
    public BackupClientBuilder profile(String name) {
        this.profile = name;
        return this;
    }

    /**
     * Looks up variables here and not in the process's environment.
     *
     * @param variables the environment
     * @return this
     */
    public BackupClientBuilder environment(Environment variables) {
        this.environment = variables;
        return this;
    }

    /**
     * Calls the API of this region.
     *
     * @param region the region
     * @return this
     */
    public BackupClientBuilder region(Region region) {
        return endpoint(region.endpoint());
    }

    /**
     * Calls the API at this address.
     *
     * @param address the endpoint
     * @return this
     */
    public BackupClientBuilder endpoint(Endpoint address) {
        this.endpoint = address;
        return this;
    }

    /**
     * Uses this transport, whatever else is on the class path or set.
     *
     * @param provider makes the transports; the client closes what it makes
     * @return this
     */
    public BackupClientBuilder transport(TransportProvider provider) {
        this.transport = provider;
        return this;
    }

    /**
     * Uses the transport of this name that is on the class path or module path.
     *
     * @param name such as {@code jdk} or {@code feign}
     * @return this
     */
    public BackupClientBuilder transport(String name) {
        this.transportName = name;
        return this;
    }

    /**
     * Puts something around the transport, whichever is used: to watch what it does, or to change it.
     *
     * @param around is given the provider that was chosen, once for each client, and gives the one to use; it must not close
     *     what the provider makes before its own is closed
     * @return this
     */
    public BackupClientBuilder transportDecorator(UnaryOperator<TransportProvider> around) {
        this.transportDecorator = around;
        return this;
    }

    /**
     * Makes the transports with these timeouts, this trust, this proxy.
     *
     * @param settings the settings
     * @return this
     */
    public BackupClientBuilder transportSettings(TransportSettings settings) {
        this.transportSettings = settings;
        return this;
    }

    /**
     * Reads and writes JSON with this.
     *
     * @param codec the codec
     * @return this
     */
    public BackupClientBuilder jsonCodec(JsonCodec codec) {
        this.jsonCodec = codec;
        return this;
    }

    /**
     * Keeps files here.
     *
     * @param store the store
     * @return this
     */
    public BackupClientBuilder backupStore(BackupStore store) {
        this.backupStore = store;
        return this;
    }

    /**
     * Looks up profiles here.
     *
     * @param source the source
     * @return this
     */
    public BackupClientBuilder profileSource(ProfileSource source) {
        this.profileSource = source;
        return this;
    }

    /**
     * Signs with this.
     *
     * @param other the signer
     * @return this
     */
    public BackupClientBuilder signer(Signer other) {
        this.signer = other;
        return this;
    }

    /**
     * Lets this say which download addresses may be opened, in place of the policy that refuses link-local, metadata and the
     * like.
     *
     * @param policy the policy
     * @return this
     */
    public BackupClientBuilder addressPolicy(AddressPolicy policy) {
        this.addressPolicy = policy;
        return this;
    }

    /**
     * Lets this say whether the intranet address can be reached from here.
     *
     * @param probe the probe
     * @return this
     */
    public BackupClientBuilder addressProbe(AddressProbe probe) {
        this.addressProbe = probe;
        return this;
    }

    /**
     * Resolves names with this, for the address policy.
     *
     * @param resolver the resolver
     * @return this
     */
    public BackupClientBuilder hostResolver(HostResolver resolver) {
        this.hostResolver = resolver;
        return this;
    }

    /**
     * Tries again this often and this long.
     *
     * @param policy the policy
     * @return this
     */
    public BackupClientBuilder retryPolicy(RetryPolicy policy) {
        this.retryPolicy = policy;
        return this;
    }

    /**
     * Takes the time of day from here.
     *
     * @param source the clock
     * @return this
     */
    public BackupClientBuilder clock(InstantSource source) {
        this.clock = source;
        return this;
    }

    /**
     * Measures with this.
     *
     * @param source the ticker
     * @return this
     */
    public BackupClientBuilder ticker(Ticker source) {
        this.ticker = source;
        return this;
    }

    /**
     * Waits with this.
     *
     * @param waits the sleeper
     * @return this
     */
    public BackupClientBuilder sleeper(Sleeper waits) {
        this.sleeper = waits;
        return this;
    }

    /**
     * Takes each attempt's nonce from here.
     *
     * @param source the source
     * @return this
     */
    public BackupClientBuilder nonces(NonceSource source) {
        this.nonces = source;
        return this;
    }

    /**
     * Spreads retries with this; any thread may ask it.
     *
     * @param generator the generator
     * @return this
     */
    public BackupClientBuilder random(RandomGenerator generator) {
        this.random = generator;
        return this;
    }

    /**
     * Names this version in requests and manifests: for programs that have one of their own.
     *
     * @param version the version
     * @return this
     */
    public BackupClientBuilder toolVersion(String version) {
        this.toolVersion = version;
        return this;
    }

    /**
     * Limits how fast the client downloads, all its downloads and their connections taken together.
     *
     * @param rate bytes a second; 0, the default, for no limit
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public BackupClientBuilder maxBytesPerSecond(long rate) {
        if (rate < 0) {
            throw new IllegalArgumentException("A rate is not negative");
        }
        this.maxBytesPerSecond = rate;
        return this;
    }

    /**
     * Limits how many connections the client has to file stores, all its downloads taken together. One that wants more waits.
     *
     * @param number how many; 16 by default
     * @return this
     * @throws IllegalArgumentException if it is less than one
     */
    public BackupClientBuilder maxConnections(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("A download needs a connection");
        }
        this.maxConnections = number;
        return this;
    }

    /**
     * Downloads with these options where a caller gives none.
     *
     * @param options the options, in place of {@link DownloadOptions#defaults()}
     * @return this
     * @see BackupClient#download(io.cdsbackup.domain.InstanceUuid, io.cdsbackup.domain.BackupId, DownloadTarget)
     */
    public BackupClientBuilder downloadOptions(DownloadOptions options) {
        this.downloadOptions = options;
        return this;
    }

    /**
     * Tells this one what the client does, besides those that were given before.
     *
     * @param listener is told on a thread of its own, and can neither slow a call nor fail it
     * @return this
     */
    public BackupClientBuilder listener(ClientListener listener) {
        this.listeners.add(Objects.requireNonNull(listener));
        return this;
    }

    /**
     * Finds what was not given, and makes the client.
     *
     * @return the client, to be closed
     * @throws io.cdsbackup.error.CredentialsException if there are no credentials, or none that can be used
     * @throws io.cdsbackup.error.ConfigurationException if a setting is wrong, or an adapter is missing or one of several
     * @throws io.cdsbackup.error.RefusedException if a profile file is open to others
     */
    public BackupClient build() {
        Profiles profiles = new Profiles(
                profileSource == null ? Adapters.profileSource().orElse(null) : profileSource, environment, profile);
        profiles.requireNamedProfile();
        // Looked up first, so that what a user must set right comes before what a programmer must.
        CredentialsProvider signedWith = credentials == null ? CredentialSearch.find(profiles) : credentials;
        boolean defaultProfileUsed = credentials == null && CredentialSearch.comesToDefaultProfile(profiles);
        Endpoint calls = endpoint == null ? EndpointSearch.find(profiles, defaultProfileUsed) : endpoint;
        // Before the other adapters: a transport is the one dependency to add, and brings them.
        TransportProvider chosen = transport == null
                ? TransportChoice.choose(
                        Adapters.transports(), transportName, System.getProperty(TransportChoice.PROPERTY))
                : transport;
        JsonCodec codec = jsonCodec == null ? Adapters.jsonCodec() : jsonCodec;
        BackupStore store = backupStore == null ? Adapters.backupStore() : backupStore;
        TransportProvider provider = transportDecorator.apply(chosen);
        // One for each client, for it keeps a key.
        Signer clientSigner = signer == null ? Signers.hmacSha1() : signer;
        Transport apiTransport = provider.transport(transportSettings);
        DownloadTransport downloadTransport = downloads(provider, apiTransport);
        Timing timing = new Timing(clock, ticker, sleeper, random);
        ClientEvents events = ClientEvents.of(listeners, ticker);
        BackupApi api = new BackupApi(new ApiSettings(
                calls,
                signedWith,
                clientSigner,
                apiTransport,
                codec,
                nonces,
                retryPolicy,
                timing,
                toolVersion,
                events));
        AddressPolicy policy = addressPolicy == null ? new GuardedAddressPolicy(hostResolver) : addressPolicy;
        return new BackupClient(
                api,
                new Changes(api, retryPolicy, timing),
                new Downloads(
                        api,
                        new DownloadSettings(
                                calls,
                                downloadTransport,
                                store,
                                codec,
                                policy,
                                addressProbe,
                                retryPolicy,
                                timing,
                                maxBytesPerSecond,
                                maxConnections,
                                toolVersion,
                                events)),
                downloadOptions,
                apiTransport,
                downloadTransport,
                events,
                new Lifetime(CLOSE_PATIENCE, ticker));
    }

    // What was made is closed, also when the second of two fails.
    private DownloadTransport downloads(TransportProvider provider, Transport apiTransport) {
        try {
            return provider.downloads(transportSettings);
        } catch (RuntimeException failure) {
            apiTransport.close();
            throw failure;
        }
    }
}
