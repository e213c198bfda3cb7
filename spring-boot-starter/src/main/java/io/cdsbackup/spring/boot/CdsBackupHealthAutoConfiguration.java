package io.cdsbackup.spring.boot;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

/**
 * Says in the application's health what the last calls came to. The indicator has another package on each line of Spring Boot,
 * so there are two, of which one has its class. A client of the application's own does not tell the indicator, so there is none
 * then.
 */
@AutoConfiguration(after = CdsBackupAutoConfiguration.class)
@ConditionalOnBean(name = "cdsBackupClient", value = CdsBackupProperties.class)
@Import({HealthOfBoot3.class, HealthOfBoot4.class})
public final class CdsBackupHealthAutoConfiguration {

    /** Made by Spring. */
    public CdsBackupHealthAutoConfiguration() {}
}
