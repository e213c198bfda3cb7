package io.cdsbackup.spring.boot;

import feign.Client;
import feign.Feign;
import io.cdsbackup.error.AdapterAmbiguousException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.transport.feign.FeignTransport;
import io.cdsbackup.transport.feign.FeignTransportProvider;
import io.cdsbackup.transport.feign.InnermostClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The transport that the application's own {@code Feign.Builder} and {@code Client} make. The client stands below what the
 * builder adds, and is taken out of all that is wrapped around it, since a download address is a secret.
 */
final class FeignBeans {

    private static final System.Logger LOG = System.getLogger(FeignBeans.class.getName());

    /** Names that settle which of several beans is meant. */
    private static final String CLIENT = "cdsBackupFeignClient";

    private static final String BUILDER = "cdsBackupFeignBuilder";

    private final ConfigurableListableBeanFactory beans;

    FeignBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    TransportProvider transport() {
        Optional<Client> client = named(Client.class, CLIENT).map(name -> innermost(beans.getBean(name, Client.class)));
        Optional<String> builder = named(Feign.Builder.class, BUILDER);
        if (builder.isEmpty()) {
            return client.map(given -> FeignTransport.using(given)).orElseGet(FeignTransportProvider::new);
        }
        Supplier<Feign.Builder> builders = fresh(builder.get());
        return client.or(() -> InnermostClient.of(builders))
                .map(below -> FeignTransport.using(builders, below))
                .orElseGet(() -> FeignTransport.using(builders));
    }

    private static Client innermost(Client bean) {
        Object unproxied = AopProxyUtils.getSingletonTarget(bean);
        Client innermost = InnermostClient.of(unproxied instanceof Client target ? target : bean);
        if (innermost != bean) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "Backups are fetched by {0}, taken out of {1}",
                    innermost.getClass().getName(),
                    bean.getClass().getName());
        }
        return innermost;
    }

    /** A builder is changed by whoever uses it, so one that others use as well is not taken. */
    private Supplier<Feign.Builder> fresh(String name) {
        if (!beans.isPrototype(name)) {
            throw new InvalidSettingException(ErrorDetail.of(
                            "The bean \"" + name + "\" is one Feign.Builder for all, and to build a client changes it")
                    .withHint(
                            "Let each have a new one: put @Scope(\"prototype\") on the method that makes it. Or make a"
                                    + " bean \"" + BUILDER + "\" of that scope for the backups alone, or set "
                                    + Setting.name("transport") + "=jdk."));
        }
        return () -> beans.getBean(name, Feign.Builder.class);
    }

    private Optional<String> named(Class<?> type, String preferred) {
        List<String> names = List.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, type, true, false));
        if (names.contains(preferred)) {
            return Optional.of(preferred);
        }
        if (names.size() < 2) {
            return names.stream().findFirst();
        }
        List<String> primary = names.stream().filter(this::isPrimary).toList();
        if (primary.size() != 1) {
            throw new AdapterAmbiguousException(
                    ErrorDetail.of("Several beans could make the Feign transport: " + String.join(", ", names))
                            .withHint("Name one of them \"" + preferred + "\" or mark it @Primary, or set "
                                    + Setting.name("transport") + "=jdk."));
        }
        return Optional.of(primary.get(0));
    }

    private boolean isPrimary(String name) {
        return beans.containsBeanDefinition(name)
                && beans.getMergedBeanDefinition(name).isPrimary();
    }
}
