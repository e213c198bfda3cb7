/** Makes a client from the properties and beans of a Spring Boot application. */
module io.cdsbackup.spring.boot {
    requires transitive io.cdsbackup.core;
    requires io.cdsbackup.transport.jdk;
    requires spring.aop;
    requires spring.beans;
    requires spring.boot;
    requires spring.boot.autoconfigure;
    requires spring.context;
    requires spring.core;
    // Spring's Health is annotated by it, and the compiler wants to read that.
    requires static com.fasterxml.jackson.annotation;
    requires static feign.core;
    requires static io.cdsbackup.transport.feign;
    requires static org.jspecify;
    requires static spring.boot.actuator;
    requires static spring.boot.actuator.autoconfigure;
    requires static spring.boot.health;

    uses io.cdsbackup.port.BackupStore;
    uses io.cdsbackup.port.JsonCodec;

    exports io.cdsbackup.spring.boot;

    opens io.cdsbackup.spring.boot;
}
