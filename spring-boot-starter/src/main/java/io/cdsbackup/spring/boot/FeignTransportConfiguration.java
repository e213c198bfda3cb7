package io.cdsbackup.spring.boot;

import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.transport.feign.FeignTransport;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The transport by Feign, for applications that have added it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(FeignTransport.class)
@Conditional(FeignChosen.class)
final class FeignTransportConfiguration {

    @Bean
    @ConditionalOnMissingBean(TransportProvider.class)
    TransportProvider cdsBackupFeignTransport(ConfigurableListableBeanFactory beans) {
        return new FeignBeans(beans).transport();
    }
}
