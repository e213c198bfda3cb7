/** Tests of the starter, which run on each line of Spring Boot. */
@NullMarked
package io.cdsbackup.spring.boot;

import org.jspecify.annotations.NullMarked;
