package io.cdsbackup.spring.boot;

import io.cdsbackup.domain.NetworkChoice;
import io.cdsbackup.domain.OnChange;
import io.cdsbackup.domain.Region;
import io.cdsbackup.domain.SizeCheck;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code cds.backup.*}. No text form here shows a secret. Their names are public, this class is not, so that a
 * property more breaks nobody.
 *
 * @param enabled Whether to make a client at all.
 * @param credentials The keys that requests are signed with. Without them the library looks in the environment and in its
 *     profiles.
 * @param profile Profile in the credentials file that gives the credentials and the endpoint.
 * @param region Region whose API is called. Without it and without an endpoint: what the profile or the environment says, or
 *     else mainland China.
 * @param endpoint Base address of the API, in place of a region.
 * @param transport Name of the transport: jdk or feign. By default feign where it is on the class path, or else jdk.
 * @param connectTimeout How long setting up a connection may take.
 * @param sslBundle Name of the SSL bundle that says whom to trust. By default what the JVM trusts.
 * @param proxy The HTTP proxy to reach https addresses through.
 * @param retry How often, and how patiently, a failed API call is tried again.
 * @param download How backups are downloaded.
 * @param metrics What is counted and timed.
 * @param health What the application's health says of the backups.
 */
@ConfigurationProperties("cds.backup")
record CdsBackupProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue KeyPair credentials,
        @Nullable String profile,
        @Nullable Region region,
        @Nullable String endpoint,
        @Nullable String transport,
        @DefaultValue("10s") Duration connectTimeout,
        @Nullable String sslBundle,
        @Nullable Proxy proxy,
        @DefaultValue Retry retry,
        @DefaultValue Download download,
        @DefaultValue Metrics metrics,
        @DefaultValue Health health) {

    /** An access key and its secret: {@code cds.backup.credentials.*}. It shows neither. */
    static final class KeyPair {

        /** Access key. Set both of the pair or neither. */
        private final @Nullable String secretId;

        /** Secret of the access key. Set both of the pair or neither. */
        private final @Nullable String secretKey;

        /**
         * The pair, as it was set.
         *
         * @param secretId the access key; null if it was not set
         * @param secretKey its secret; null if it was not set
         */
        KeyPair(@Nullable String secretId, @Nullable String secretKey) {
            this.secretId = secretId;
            this.secretKey = secretKey;
        }

        @Nullable
        String secretId() {
            return secretId;
        }

        @Nullable
        String secretKey() {
            return secretKey;
        }

        /** Shows neither of the keys. */
        @Override
        public String toString() {
            return "KeyPair[***]";
        }
    }

    /** An HTTP proxy: {@code cds.backup.proxy.*}. It does not show the password. */
    static final class Proxy {

        /** Host of the proxy. */
        private final String host;

        /** Port of the proxy. */
        private final int port;

        /** User name that the proxy asks for. */
        private final @Nullable String username;

        /** Password that the proxy asks for. */
        private final @Nullable String password;

        /** Hosts that are reached directly: names, suffixes such as .example.com, or *. */
        private final List<String> bypass;

        /**
         * The proxy, as it was set.
         *
         * @param host its host
         * @param port its port
         * @param username the user name that it asks for; null if it asks for none
         * @param password the password that it asks for; null if it asks for none
         * @param bypass the hosts that are reached directly
         */
        Proxy(
                @DefaultValue("") String host,
                @DefaultValue("0") int port,
                @Nullable String username,
                @Nullable String password,
                @DefaultValue List<String> bypass) {
            this.host = host;
            this.port = port;
            this.username = username;
            this.password = password;
            this.bypass = List.copyOf(bypass);
        }

        String host() {
            return host;
        }

        int port() {
            return port;
        }

        @Nullable
        String username() {
            return username;
        }

        @Nullable
        String password() {
            return password;
        }

        List<String> bypass() {
            return bypass;
        }

        /** Shows the host and the port. */
        @Override
        public String toString() {
            return "Proxy[" + host + ":" + port + "]";
        }
    }

    /**
     * How a failed API call is tried again: {@code cds.backup.retry.*}.
     *
     * @param attempts How many attempts there are, the first one included.
     * @param firstBackoff Bound of the first wait; later waits are up to twice as long as the one before.
     * @param longestBackoff Bound of any wait.
     * @param budget How long all attempts and waits of a call may take together.
     */
    record Retry(
            @DefaultValue("5") int attempts,
            @DefaultValue("500ms") Duration firstBackoff,
            @DefaultValue("20s") Duration longestBackoff,
            @DefaultValue("2m") Duration budget) {}

    /**
     * How backups are downloaded: {@code cds.backup.download.*}.
     *
     * @param network Which network to use.
     * @param allowPlainHttp Whether bytes may come over plain http from another machine.
     * @param sizeCheck What to do when the file store announces another size than the API.
     * @param stallTimeout How long a connection may give no byte.
     * @param connections How many parts of a file to fetch at once, up to 16; 0 for what suits the file.
     * @param partSize How long a part is, at least 64KB; 0 for what suits the file.
     * @param resume Whether to go on with what an earlier run left.
     * @param onChange What to do when the file has changed since the download began.
     * @param recheck Whether a file that is there already is read again before it counts.
     * @param maxRate How many bytes a second all downloads of the client may bring together; 0 for no limit.
     * @param maxConnections How many connections to file stores all downloads of the client may have together.
     */
    record Download(
            @DefaultValue("auto") NetworkChoice network,
            @DefaultValue("false") boolean allowPlainHttp,
            @DefaultValue("strict") SizeCheck sizeCheck,
            @DefaultValue("60s") Duration stallTimeout,
            @DefaultValue("0") int connections,
            @DefaultValue("0B") DataSize partSize,
            @DefaultValue("true") boolean resume,
            @DefaultValue("fail") OnChange onChange,
            @DefaultValue("false") boolean recheck,
            @DefaultValue("0B") DataSize maxRate,
            @DefaultValue("16") int maxConnections) {}

    /**
     * What is counted and timed: {@code cds.backup.metrics.*}.
     *
     * @param enabled Whether to count and time calls in the application's meter registry.
     * @param instanceTag Whether each meter has a tag with the instance's id, which makes a series for each instance.
     */
    record Metrics(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("false") boolean instanceTag) {}

    /**
     * What the application's health says: {@code cds.backup.health.*}.
     *
     * @param downOnFailure Whether a call that failed makes the application unhealthy until one goes well.
     */
    record Health(@DefaultValue("false") boolean downOnFailure) {}
}
