/**
 * Makes a {@link io.cdsbackup.BackupClient} from the properties and beans of a Spring Boot application. It works on Spring
 * Boot 3.5 and 4.0, and steps back for what the application has of its own.
 */
@NullMarked
package io.cdsbackup.spring.boot;

import org.jspecify.annotations.NullMarked;
