package io.cdsbackup.spring.boot;

import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.BackupVerifier;
import io.cdsbackup.port.AddressPolicy;
import io.cdsbackup.port.AddressProbe;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.ClientListener;
import io.cdsbackup.port.CredentialsProvider;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.HostResolver;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.NonceSource;
import io.cdsbackup.port.ProfileSource;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.Sleeper;
import io.cdsbackup.port.Ticker;
import io.cdsbackup.port.TransportProvider;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/**
 * The application's own beans of the library's ports. Those that the application has for itself, such as its clock, are not
 * looked at: a clock that a test has stopped makes signatures that no service takes.
 */
final class PortBeans {

    private PortBeans() {}

    static void applyTo(BackupClientBuilder builder, BeanFactory beans) {
        beans.getBeanProvider(CredentialsProvider.class).ifAvailable(builder::credentials);
        beans.getBeanProvider(TransportProvider.class).ifAvailable(builder::transport);
        beans.getBeanProvider(BackupStore.class).ifAvailable(builder::backupStore);
        beans.getBeanProvider(JsonCodec.class).ifAvailable(builder::jsonCodec);
        beans.getBeanProvider(ProfileSource.class).ifAvailable(builder::profileSource);
        beans.getBeanProvider(Environment.class).ifAvailable(builder::environment);
        beans.getBeanProvider(Signer.class).ifAvailable(builder::signer);
        beans.getBeanProvider(AddressPolicy.class).ifAvailable(builder::addressPolicy);
        beans.getBeanProvider(AddressProbe.class).ifAvailable(builder::addressProbe);
        beans.getBeanProvider(HostResolver.class).ifAvailable(builder::hostResolver);
        beans.getBeanProvider(NonceSource.class).ifAvailable(builder::nonces);
        beans.getBeanProvider(Ticker.class).ifAvailable(builder::ticker);
        beans.getBeanProvider(Sleeper.class).ifAvailable(builder::sleeper);
        beans.getBeanProvider(ClientListener.class).orderedStream().forEach(builder::listener);
    }

    /** A verifier of the same store and codec as the client's. */
    static BackupVerifier verifier(BeanFactory beans) {
        BackupStore store = bean(beans, BackupStore.class);
        JsonCodec codec = bean(beans, JsonCodec.class);
        if (store == null && codec == null) {
            return BackupVerifier.create();
        }
        return BackupVerifier.of(
                store == null ? found(ServiceLoader.load(BackupStore.class)) : store,
                codec == null ? found(ServiceLoader.load(JsonCodec.class)) : codec);
    }

    private static <T> @Nullable T bean(BeanFactory beans, Class<T> port) {
        return beans.getBeanProvider(port).getIfAvailable();
    }

    private static <T> T found(ServiceLoader<T> adapters) {
        return adapters.findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The starter brings a store and a codec; they are not there"));
    }
}
